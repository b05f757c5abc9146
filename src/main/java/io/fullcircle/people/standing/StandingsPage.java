package io.fullcircle.people.standing;

import io.fullcircle.people.InterviewerRow;
import io.fullcircle.people.InterviewersPage;
import io.fullcircle.people.PeopleAccess;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Where the interviewers of a programme stand, and one application among them, for who decides it. */
@Named
@RequestScoped
public class StandingsPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private InterviewersPage page;

    @Inject
    private StandingQueries queries;

    @Inject
    private StandingService standings;

    @Inject
    private Clock clock;

    /** Public id of the interviewer whose application is read. */
    @Inject
    @Param
    private String account;

    private List<StandingRow> rows;
    private String reason;
    private Integer days;

    /** Finds the interviewer, or answers as if there were none. */
    public void load() {
        getRow();
    }

    public void approve() {
        decide(true, "people.interviewers.done.approved");
    }

    public void decline() {
        decide(false, "people.standing.done.declined");
    }

    private void decide(boolean approve, String done) {
        try {
            standings.decide(current.get(), page.getProgramme().publicId(), getRow().account(), approve, reason);
            goBack(done, getRow().name());
        } catch (DomainException rule) {
            FormErrors.show(FacesContext.getCurrentInstance(), rule);
        }
    }

    /** Says when interviewers are asked whether they are still there. */
    public void ask() {
        try {
            standings.ask(current.get(), page.getProgramme().id(), days);
            goBack("people.standing.done.days");
        } catch (DomainException rule) {
            FormErrors.show(FacesContext.getCurrentInstance(), rule);
        }
    }

    private void goBack(String key, Object... arguments) {
        Redirect.saying(
                FacesContext.getCurrentInstance(),
                "/people/interviewers?id=" + page.getProgramme().publicId(),
                key,
                arguments);
    }

    /** Where somebody on the list of interviewers stands. */
    public Standing of(UUID interviewer) {
        return standing(row(interviewer));
    }

    /** True where there is something to read before it is decided. */
    public boolean applied(UUID interviewer) {
        return of(interviewer) == Standing.APPLIED;
    }

    public Standing getStanding() {
        return standing(getRow());
    }

    public StandingRow getRow() {
        return row(PublicId.parse(account));
    }

    /** What the one whose application is read has said about themselves. */
    public InterviewerRow getPerson() {
        return page.getRows().stream()
                .filter(row -> row.publicId().equals(getRow().account()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** True for who may decide it: nobody their own. */
    public boolean isDeciding() {
        return PeopleAccess.mayApprove(
                current.get(), page.getProgramme().id(), getPerson().accountId());
    }

    /** The calendar of the server is near enough to everybody's: a pause ends with a day. */
    private Standing standing(StandingRow row) {
        return row.on(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    private StandingRow row(UUID interviewer) {
        if (rows == null) {
            rows = queries.inProgramme(current.get(), page.getProgramme().id());
        }
        return rows.stream()
                .filter(row -> row.account().equals(interviewer))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Integer getDays() {
        if (days == null) {
            days = queries.quietDays(page.getProgramme().id());
        }
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
