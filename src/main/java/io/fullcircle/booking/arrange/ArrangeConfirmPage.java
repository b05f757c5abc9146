package io.fullcircle.booking.arrange;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.CalendarCheckService;
import io.fullcircle.booking.OtherTimes;
import io.fullcircle.booking.Promise;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Zones;
import io.fullcircle.shared.time.Times;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
    private Clock clock;

    @Inject
    @Param
    private String interviewer;

    @Inject
    @Param
    private String start;

    /** The other time that was chosen in the form. */
    @Inject
    @Param
    private String other;

    @Inject
    @Param
    private String request;

    /** Minutes that the mock takes, where the form gave a choice. */
    @Inject
    @Param
    private String length;

    private String note;
    private boolean beyond;
    private ApprovedInterviewerRow with;
    private OtherTimes.Choice wanted;

    /** Finds the candidate, the interviewer and the time, or answers as if there were none. */
    public void load() {
        page.getCandidate();
        getWith();
        request = UUID.randomUUID().toString();
    }

    /** The interviewer of the time that is wanted now. */
    public ApprovedInterviewerRow getWith() {
        if (with == null) {
            with = people
                    .approvedInterviewers(current.get(), page.getCandidate().programmeId())
                    .stream()
                    .filter(row -> row.publicId().equals(wanted().interviewer()))
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
        }
        return with;
    }

    /** Zone of an interviewer. */
    public ZoneId zone(ApprovedInterviewerRow row) {
        return Zones.known(row.zone());
    }

    public Instant getStartsAt() {
        return wanted().start();
    }

    public Instant getEndsAt() {
        return getStartsAt().plus(length());
    }

    public long getMinutes() {
        return length().toMinutes();
    }

    /** How long the mock can be, in minutes; what is proposed comes first. */
    public List<Long> getLengths() {
        return lengths().stream().map(time -> time.slot().length().toMinutes()).toList();
    }

    /** Until when the interviewer would have to answer; null where they need not. */
    public Instant getAnswerBy() {
        return open().filter(time -> !time.terms().accepts())
                .map(time -> Promise.deadline(time.terms(), time.slot(), clock.instant()))
                .orElse(null);
    }

    /** True where it is more than the programme lets the candidate have. */
    public boolean isMore() {
        return page.getAllowance().beyond(getAnswerBy() != null);
    }

    /** True when this time cannot be booked, or not any more. */
    public boolean isGone() {
        return open().isEmpty();
    }

    /** What can be booked in its place, once it cannot. */
    public List<OpenTimeRow> getOthers() {
        return isGone() ? OtherTimes.instead(page.free(), wanted(), current.getZone()) : List.of();
    }

    /** What the form says for one of them. */
    public String choice(OpenTimeRow time) {
        return OtherTimes.Choice.of(time).toString();
    }

    public void book() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Instant answerBy = getAnswerBy();
        try {
            ArrangeWish wish = new ArrangeWish(
                    page.getCandidate().cohortPublicId(),
                    page.getCandidate().publicId(),
                    wanted(),
                    length(),
                    note,
                    beyond,
                    PublicId.parse(request));
            calendars.before(current.get(), wish.time().interviewer());
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

    private OtherTimes.Choice wanted() {
        if (wanted == null) {
            wanted = other == null ? OtherTimes.Choice.parse(interviewer, start) : OtherTimes.Choice.parse(other);
        }
        return wanted;
    }

    private List<OpenTimeRow> lengths() {
        return OtherTimes.lengths(page.free(), wanted());
    }

    private Optional<OpenTimeRow> open() {
        List<OpenTimeRow> lengths = lengths();
        return lengths.stream()
                .filter(time -> String.valueOf(time.slot().length().toMinutes()).equals(length))
                .findFirst()
                .or(() -> lengths.stream().findFirst());
    }

    /** What was chosen as far as it is offered, else what is proposed; an hour where nothing is offered any more. */
    private Duration length() {
        return open().map(time -> time.slot().length()).orElse(Duration.ofHours(1));
    }

    public String getRequest() {
        return request;
    }

    /** The other time that this form stands for, null where it is the one of the address. */
    public String getOther() {
        return other;
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
