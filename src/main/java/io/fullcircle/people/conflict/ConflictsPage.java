package io.fullcircle.people.conflict;

import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** With whom one would rather not be put together, as oneself declares it. */
@Named
@RequestScoped
public class ConflictsPage {

    private static final String HERE = "/people/conflicts";

    @Inject
    private CurrentViewer current;

    @Inject
    private ConflictQueries queries;

    @Inject
    private ConflictService conflicts;

    @Inject
    private PeopleQueries people;

    @Inject
    @Param
    private String withdraw;

    private List<ConflictRow> rows;
    private List<ApprovedInterviewerRow> interviewers;
    private UUID other;
    private String email;
    private String employer;
    private ConflictReason reason;
    private String note;

    /** Answers as if there were no such page for who takes part in no mocks. */
    public void load() {
        if (!ConflictAccess.mayDeclare(current.get())) {
            throw DomainException.notFound();
        }
    }

    /** Does what a button of the list asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && withdraw != null) {
            conflicts.withdraw(current.get(), PublicId.parse(withdraw));
            Redirect.saying(faces, HERE, "people.conflict.done.withdrawn");
        }
    }

    public void declare() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            conflicts.declare(current.get(), new ConflictDraft(other, email, employer, reason, note));
            Redirect.saying(faces, HERE, "people.conflict.done.declared");
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    public List<ConflictRow> getRows() {
        if (rows == null) {
            rows = queries.own(current.get());
        }
        return rows;
    }

    /** Whom a candidate could book, by name; nobody for others, whose other side is for leads to know. */
    public List<ApprovedInterviewerRow> getInterviewers() {
        if (interviewers == null) {
            Viewer viewer = current.get();
            interviewers = viewer.memberships().stream()
                    .filter(m -> m.role() == Role.CANDIDATE)
                    .map(Membership::programmeId)
                    .distinct()
                    .flatMap(programme -> people.approvedInterviewers(viewer, programme).stream())
                    .filter(row -> row.accountId() != viewer.accountId())
                    .distinct()
                    .sorted(Comparator.comparing(ApprovedInterviewerRow::name))
                    .toList();
        }
        return interviewers;
    }

    public List<ConflictReason> getReasons() {
        return List.of(ConflictReason.values());
    }

    public UUID getOther() {
        return other;
    }

    public void setOther(UUID other) {
        this.other = other;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getEmployer() {
        return employer;
    }

    public void setEmployer(String employer) {
        this.employer = employer;
    }

    public ConflictReason getReason() {
        return reason;
    }

    public void setReason(ConflictReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
