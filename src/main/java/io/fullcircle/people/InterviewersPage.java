package io.fullcircle.people;

import io.fullcircle.programme.ProgrammeQueries;
import io.fullcircle.programme.ProgrammeRow;
import io.fullcircle.shared.access.CurrentViewer;
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

/**
 * The interviewers of a programme, for who approves them. The buttons carry the id of the person and not their place in the list, which
 * may have moved since it was drawn.
 */
@Named
@RequestScoped
public class InterviewersPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private PeopleQueries queries;

    @Inject
    private PeopleService people;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String approve;

    @Inject
    @Param
    private String withdraw;

    private ProgrammeRow programme;
    private List<InterviewerRow> rows;

    /** Finds the programme, or answers as if there were none. */
    public void load() {
        getProgramme();
    }

    /** Does what a button of the list asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || approve == null && withdraw == null) {
            return;
        }
        UUID account = PublicId.parse(approve == null ? withdraw : approve);
        UUID programmeId = getProgramme().publicId();
        try {
            if (approve != null) {
                people.approve(current.get(), programmeId, account);
                say(faces, account, "people.interviewers.done.approved");
            } else {
                people.withdraw(current.get(), programmeId, account);
                say(faces, account, "people.interviewers.done.withdrawn");
            }
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            FormErrors.show(faces, rule);
        }
    }

    private void say(FacesContext faces, UUID account, String key) {
        String name = getRows().stream()
                .filter(row -> row.publicId().equals(account))
                .map(InterviewerRow::name)
                .findFirst()
                .orElseThrow(DomainException::notFound);
        Redirect.saying(faces, "/people/interviewers?id=" + getProgramme().publicId(), key, name);
    }

    public ProgrammeRow getProgramme() {
        if (programme == null) {
            programme = programmes
                    .programme(current.get(), PublicId.parse(id))
                    .filter(p -> PeopleAccess.maySeeInterviewers(current.get(), p.id()))
                    .orElseThrow(DomainException::notFound);
        }
        return programme;
    }

    /** Those who wait for their approval first, for they are why a lead comes here. */
    public List<InterviewerRow> getRows() {
        if (rows == null) {
            rows = queries.interviewers(current.get(), getProgramme()).stream()
                    .sorted(Comparator.comparing(InterviewerRow::approved))
                    .toList();
        }
        return rows;
    }

    public long getApproved() {
        return getRows().stream().filter(InterviewerRow::approved).count();
    }

    public boolean mayApprove(InterviewerRow row) {
        return PeopleAccess.mayApprove(current.get(), getProgramme().id(), row.accountId());
    }
}
