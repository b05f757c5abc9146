package io.fullcircle.people.conflict;

import io.fullcircle.programme.ProgrammePage;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Who is kept apart in a programme, now and before, for its leads to read and to say. */
@Named
@RequestScoped
public class ProgrammeConflictsPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private ConflictQueries queries;

    @Inject
    private ConflictService conflicts;

    @Inject
    @Param
    private String withdraw;

    private List<ConflictRow> rows;
    private List<SideRow> sides;
    private UUID candidate;
    private UUID other;
    private ConflictReason reason;
    private String note;

    /** Finds the programme, or answers as if there were none. */
    public void load() {
        if (!ConflictAccess.mayOversee(current.get(), page.getProgramme().id())) {
            throw DomainException.notFound();
        }
    }

    /** Does what a button of the list asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && withdraw != null) {
            conflicts.withdrawIn(current.get(), page.getProgramme().id(), PublicId.parse(withdraw));
            goBack("people.conflict.done.withdrawn");
        }
    }

    public void declare() {
        try {
            ConflictDraft draft = ConflictDraft.with(chosen("other", other), reason, note);
            conflicts.declareBetween(current.get(), page.getProgramme().id(), chosen("candidate", candidate), draft);
            goBack("people.conflict.done.between");
        } catch (DomainException rule) {
            FormErrors.show(FacesContext.getCurrentInstance(), rule);
        }
    }

    private static UUID chosen(String field, UUID account) {
        if (account == null) {
            throw DomainException.invalid(field, "people.conflict.rule.other");
        }
        return account;
    }

    private void goBack(String key) {
        Redirect.saying(
                FacesContext.getCurrentInstance(),
                "/people/programme-conflicts?id=" + page.getProgramme().publicId(),
                key);
    }

    public List<ConflictRow> getRows() {
        if (rows == null) {
            rows = queries.inProgramme(current.get(), page.getProgramme().id());
        }
        return rows;
    }

    public List<SideRow> getCandidates() {
        return sides(Role.CANDIDATE);
    }

    public List<SideRow> getInterviewers() {
        return sides(Role.INTERVIEWER);
    }

    private List<SideRow> sides(Role role) {
        if (sides == null) {
            sides = queries.sides(current.get(), page.getProgramme().id());
        }
        return sides.stream().filter(side -> side.role() == role).toList();
    }

    public List<ConflictReason> getReasons() {
        return List.of(ConflictReason.values());
    }

    public UUID getCandidate() {
        return candidate;
    }

    public void setCandidate(UUID candidate) {
        this.candidate = candidate;
    }

    public UUID getOther() {
        return other;
    }

    public void setOther(UUID other) {
        this.other = other;
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
