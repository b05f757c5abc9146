package io.fullcircle.booking.waiting;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.booking.BookableRow;
import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.CalendarCheckService;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.CandidateProfileRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Waiting for a time in one programme: what one waits for, what is offered, and the way out. */
@Named
@RequestScoped
public class WaitingPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private OwnWaiting own;

    @Inject
    private BookingQueries bookings;

    @Inject
    private PeopleQueries people;

    @Inject
    private WaitingService waiting;

    @Inject
    private CalendarCheckService calendars;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String programme;

    /** Public id of the offer that is answered. */
    @Inject
    @Param
    private String offer;

    private final WaitingForm form = new WaitingForm();
    private Optional<CandidateProfileRow> profile;
    private BookableRow bookable;
    private WaitingRow row;

    @PostConstruct
    void fill() {
        UUID wanted = programme == null || programme.isEmpty() ? null : PublicId.parse(programme);
        bookable = bookings.programmes(current.get()).stream()
                .filter(each -> wanted == null || each.publicId().equals(wanted))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        profile = people.candidateProfile(current.get());
        row = own.getRows().stream()
                .filter(each -> each.programme().equals(bookable.publicId()))
                .findFirst()
                .orElse(null);
        if (row == null) {
            Preference liked = profile.map(CandidateProfileRow::preference).orElse(Preference.ANY);
            form.propose(liked, LocalDate.now(clock.withZone(current.getZone())));
        } else {
            form.fill(row);
        }
    }

    /** Finds the programme, or answers as if there were none. */
    public void load() {
        if (bookable == null) {
            throw DomainException.notFound();
        }
    }

    public BookableRow getProgramme() {
        return bookable;
    }

    public boolean isDescribed() {
        return profile.isPresent();
    }

    /** What the viewer waits for, null while they do not. */
    public WaitingRow getRow() {
        return row;
    }

    public WaitingForm getForm() {
        return form;
    }

    /** Everybody whom one can wait for. */
    public List<ApprovedInterviewerRow> getInterviewers() {
        return people.approvedInterviewers(current.get(), bookable.id()).stream()
                .filter(each -> each.accountId() != current.get().accountId())
                .toList();
    }

    /** Minutes that a mock can take. */
    public List<Long> getLengths() {
        return OfferTerms.LENGTHS.stream().map(length -> length.toMinutes()).toList();
    }

    /** The weekdays by their ISO number, with their names. */
    public Map<Integer, String> getWeekdays() {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(day.getValue(), day.getDisplayName(TextStyle.FULL_STANDALONE, current.getLocale()));
        }
        return names;
    }

    public void join() {
        act(
                () -> waiting.join(current.get(), bookable.publicId(), form.wish()),
                row == null ? "booking.waiting.joined" : "booking.waiting.changed");
    }

    public void leave() {
        act(
                () -> waiting.leave(
                        current.get(),
                        Optional.ofNullable(row).map(WaitingRow::publicId).orElseThrow(DomainException::notFound)),
                "booking.waiting.left");
    }

    public void decline() {
        act(() -> waiting.decline(current.get(), PublicId.parse(offer)), "booking.waiting.declined");
    }

    public void accept() {
        FacesContext faces = FacesContext.getCurrentInstance();
        UUID id = PublicId.parse(offer);
        OfferedRow offered = row == null ? null : row.offer();
        try {
            if (offered != null && offered.publicId().equals(id)) {
                calendars.before(current.get(), offered.interviewer());
            }
            UUID booked = waiting.accept(current.get(), id);
            Redirect.saying(
                    faces,
                    "/booking/booking?id=" + booked,
                    offered == null || offered.accepts() ? "booking.waiting.accepted" : "booking.waiting.asked");
        } catch (DomainException rule) {
            refuse(faces, rule);
        }
    }

    private void act(Runnable work, String done) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            work.run();
            Redirect.saying(faces, address(), done);
        } catch (DomainException rule) {
            refuse(faces, rule);
        }
    }

    private void refuse(FacesContext faces, DomainException rule) {
        if (rule.kind() == DomainException.Kind.CONFLICT) {
            Redirect.saying(faces, address(), rule.messageKey());
        } else {
            FormErrors.show(faces, rule);
        }
    }

    private String address() {
        return "/booking/waiting?programme=" + bookable.publicId();
    }
}
