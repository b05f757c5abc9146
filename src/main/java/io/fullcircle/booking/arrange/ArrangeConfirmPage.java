package io.fullcircle.booking.arrange;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.CalendarCheckService;
import io.fullcircle.booking.WantedTime;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.Times;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/**
 * The form that books one time for a candidate. The address names the time; when it has gone, the form offers others in its place and keeps
 * what was typed, and the one chosen then counts.
 */
@Named
@RequestScoped
public class ArrangeConfirmPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ArrangePage page;

    @Inject
    private PeopleQueries people;

    @Inject
    private ArrangeService arrangements;

    @Inject
    private CalendarCheckService calendars;

    @Inject
    private Times times;

    @Inject
    private WantedTime wanted;

    @Inject
    @Param
    private String request;

    private String note;
    private boolean beyond;
    private ApprovedInterviewerRow with;

    @PostConstruct
    void begin() {
        wanted.among(page::free);
    }

    /** Finds the candidate, the interviewer and the time, or answers as if there were none. */
    public void load() {
        page.getCandidate();
        getWith();
        request = UUID.randomUUID().toString();
    }

    /** The interviewer of the time that is wanted now. */
    public ApprovedInterviewerRow getWith() {
        if (with == null) {
            with = wanted.of(people.approvedInterviewers(
                    current.get(), page.getCandidate().programmeId()));
        }
        return with;
    }

    /** The time itself. */
    public WantedTime getWanted() {
        return wanted;
    }

    /** True where it is more than the programme lets the candidate have. */
    public boolean isMore() {
        return page.getAllowance().beyond(wanted.getAnswerBy() != null);
    }

    /** True when this time cannot be booked, or not any more. */
    public boolean isGone() {
        return wanted.open().isEmpty();
    }

    /** What can be booked in its place, once it cannot. */
    public List<OpenTimeRow> getOthers() {
        return isGone() ? wanted.instead() : List.of();
    }

    public void book() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Instant answerBy = wanted.getAnswerBy();
        try {
            ArrangeWish wish = new ArrangeWish(
                    page.getCandidate().cohortPublicId(),
                    page.getCandidate().publicId(),
                    wanted.choice(),
                    wanted.length(),
                    note,
                    beyond,
                    PublicId.parse(request));
            calendars.before(wish.time().interviewer());
            said(faces, arrangements.book(current.get(), wish), answerBy);
        } catch (DomainException rule) {
            page.refresh();
            boolean own = rule.messageKey().equals("booking.rule.own");
            FormErrors.show(
                    faces,
                    own
                            ? new DomainException(
                                    rule.kind(),
                                    null,
                                    "booking.rule.ownTheirs",
                                    page.getCandidate().name())
                            : rule);
        }
    }

    private void said(FacesContext faces, UUID booked, Instant answerBy) {
        String path = "/booking/booking?id=" + booked;
        if (answerBy == null) {
            Redirect.saying(faces, path, "booking.arrange.done");
        } else {
            Redirect.saying(faces, path, "booking.arrange.asked", getWith().name(), times.dateTime(answerBy));
        }
    }

    public String getRequest() {
        return request;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isBeyond() {
        return beyond;
    }

    public void setBeyond(boolean beyond) {
        this.beyond = beyond;
    }
}
