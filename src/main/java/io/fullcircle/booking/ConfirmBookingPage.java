package io.fullcircle.booking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.hold.HoldQueries;
import io.fullcircle.booking.hold.HoldService;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.shared.time.TimeWords;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * The form that books one time. The address names the time; when it has gone, the form offers others in its place and keeps what was
 * typed, and the one chosen then counts.
 */
@Named
@RequestScoped
public class ConfirmBookingPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private CandidateTimes times;

    @Inject
    private PeopleQueries people;

    @Inject
    private BookingService bookings;

    @Inject
    private CalendarCheckService calendars;

    @Inject
    private HoldService holds;

    @Inject
    private HoldQueries kept;

    @Inject
    private WantedTime wanted;

    @Inject
    @Param
    private String request;

    @Inject
    private Clock clock;

    private String note;
    private List<ApprovedInterviewerRow> approved;
    private List<OpenTimeRow> others;
    private String refused;

    @PostConstruct
    void begin() {
        wanted.among(times::free);
    }

    /** Finds the programme, the interviewer and the time, or answers as if there were none. */
    public void load() {
        times.programme();
        getWith();
        UUID id = request == null ? UUID.randomUUID() : PublicId.parse(request);
        request = id.toString();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            leaveWhenBooked();
        }
    }

    /** Who comes back to the form after booking is led to the mock, and not invited to book another. */
    private void leaveWhenBooked() {
        times.booked(getWith().accountId(), wanted.getStartsAt())
                .ifPresent(row -> Redirect.saying(
                        FacesContext.getCurrentInstance(),
                        "/booking/booking?id=" + row.publicId(),
                        "booking.already",
                        row.interviewerName()));
    }

    public boolean isDescribed() {
        return times.described();
    }

    /** The interviewer of the time that is wanted now. */
    public ApprovedInterviewerRow getWith() {
        if (approved == null) {
            approved =
                    people.approvedInterviewers(current.get(), times.programme().id());
        }
        return wanted.of(approved);
    }

    /** The time itself. */
    public WantedTime getWanted() {
        return wanted;
    }

    /** Until when this time is kept for the viewer; null where it is not, and whoever is faster has it. */
    public Instant getKeptUntil() {
        return kept.until(current.get(), getWith().accountId(), wanted.getStartsAt())
                .orElse(null);
    }

    /** Gives the time back to the others, and looks for another one. */
    public void letGo() throws IOException {
        holds.letGo(current.get());
        Faces.redirect(getAll());
    }

    /** Key of why this time cannot be booked, null while it can. */
    public String getProblem() {
        if (refused != null) {
            return refused;
        }
        if (times.taken(new TimeSpan(wanted.getStartsAt(), wanted.getEndsAt()))) {
            return "own";
        }
        return wanted.open().isPresent() ? null : "gone";
    }

    /** What can be booked in its place, once it cannot. */
    public List<OpenTimeRow> getOthers() {
        if (others == null) {
            others = getProblem() == null ? List.of() : wanted.instead();
        }
        return others;
    }

    public void book() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Instant answerBy = wanted.getAnswerBy();
        try {
            BookingRequest wish = new BookingRequest(
                    times.programme().publicId(),
                    wanted.choice().interviewer(),
                    wanted.getStartsAt(),
                    wanted.length(),
                    note,
                    PublicId.parse(request));
            calendars.before(wish.interviewer());
            UUID booked = bookings.book(current.get(), wish);
            said(faces, booked, answerBy);
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                refused = rule.messageKey().endsWith("own") ? "own" : "gone";
                others = null;
                times.refresh();
                faces.validationFailed();
            } else {
                FormErrors.show(faces, rule);
            }
        }
    }

    private void said(FacesContext faces, UUID booked, Instant answerBy) {
        String path = "/booking/booking?id=" + booked;
        String name = getWith().name();
        if (answerBy == null) {
            Redirect.saying(faces, path, "booking.made", name);
        } else {
            TimeWords words = new TimeWords(current.getLocale(), current.getZone(), clock.instant());
            Redirect.saying(faces, path, "booking.asked.made", name, words.dateTime(answerBy));
        }
    }

    /** Address of all times of the programme. */
    public String getAll() {
        return "/booking/book?programme=" + times.programme().publicId();
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
}
