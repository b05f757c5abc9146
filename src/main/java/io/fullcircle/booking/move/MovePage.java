package io.fullcircle.booking.move;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingPage;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.CalendarCheckService;
import io.fullcircle.booking.ChangeForm;
import io.fullcircle.booking.Promise;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.time.TimeWords;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form that moves a mock. What was typed stays when the time has gone meanwhile, and what is free then is offered. */
@Named
@RequestScoped
public class MovePage {

    /** Times that the page offers: those that are nearest to the one that it has. */
    private static final int MOST = 24;

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingPage page;

    @Inject
    private ChangeForm form;

    @Inject
    private MoveQueries queries;

    @Inject
    private MoveService moves;

    @Inject
    private CalendarCheckService calendars;

    @Inject
    private Clock clock;

    /** The time that was chosen. */
    @Inject
    @Param
    private String to;

    private List<OpenTimeRow> all;

    /** Finds the mock; goes back to it with a word where it cannot be moved. */
    public void load() {
        BookingRow row = page.getBooking();
        if (page.isReading() && !page.isArranging() || page.isInterviewer() && !page.isWriting()) {
            throw DomainException.notFound();
        }
        form.begin();
        if (!row.confirmed()) {
            page.goBack("booking.rule.ended." + row.state());
        } else if (row.confirmed() && !page.isCancellable()) {
            page.goBack("booking.rule.begunMove");
        } else if (row.confirmed() && !page.isMovable()) {
            throw DomainException.notFound();
        }
    }

    /** What can be chosen, one row for each start, earliest first. */
    public List<MoveOffer> getOffers() {
        return offers().stream()
                .sorted(Comparator.comparing(MoveOffer::nearness))
                .limit(MOST)
                .sorted(Comparator.comparing(MoveOffer::start))
                .toList();
    }

    /** True where there are more times than those that are offered. */
    public boolean isMore() {
        return offers().size() > MOST;
    }

    private List<MoveOffer> offers() {
        return MoveOffer.of(all(), page.getBooking().during());
    }

    private List<OpenTimeRow> all() {
        if (all == null) {
            all = queries.times(current.get(), page.getBooking());
        }
        return all;
    }

    /** True where the interviewer would have to agree to the new time. */
    public boolean isAsking() {
        return !page.isWriting()
                && all().stream().anyMatch(time -> !time.terms().accepts());
    }

    /** What the form says for a time. */
    public String choice(OpenTimeRow time) {
        return time.slot().start() + "_" + time.slot().length().toMinutes();
    }

    public boolean isChosen(OpenTimeRow time) {
        return choice(time).equals(to);
    }

    public void move() {
        FacesContext faces = FacesContext.getCurrentInstance();
        MoveTo time = MoveTo.parse(to);
        if (time == null) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words("booking.move.choose"), null));
            faces.validationFailed();
            return;
        }
        Optional<OpenTimeRow> chosen = all().stream().filter(this::isChosen).findFirst();
        try {
            calendars.beforeMoving(page.getBooking().publicId());
            UUID moved = moves.move(
                    current.get(),
                    new MoveWish(
                            page.getBooking().publicId(),
                            form.seenVersion(),
                            time.start(),
                            time.length(),
                            form.getReason(),
                            form.request()));
            done(faces, moved, chosen);
        } catch (DomainException rule) {
            refuse(faces, rule);
        }
    }

    private void done(FacesContext faces, UUID moved, Optional<OpenTimeRow> chosen) {
        String path = "/booking/booking?id=" + moved;
        if (isAsking() && chosen.isPresent()) {
            Instant by = Promise.deadline(chosen.get().terms(), chosen.get().slot(), clock.instant());
            TimeWords words = new TimeWords(current.getLocale(), current.getZone(), clock.instant());
            Redirect.saying(faces, path, "booking.move.asked", page.getBooking().interviewerName(), words.dateTime(by));
        } else {
            String done = page.isReading() ? "booking.move.done.lead" : "booking.move.done";
            Redirect.saying(faces, path, done, page.getBooking().otherName(page.getMe()));
        }
    }

    private void refuse(FacesContext faces, DomainException rule) {
        all = null;
        to = null;
        String key = rule.messageKey();
        if (key.equals("booking.rule.gone")) {
            FormErrors.show(faces, new DomainException(rule.kind(), null, "booking.move.gone"));
        } else if (key.equals("booking.rule.own") && !page.isCandidate()) {
            String candidate = page.getBooking().candidateName();
            FormErrors.show(faces, new DomainException(rule.kind(), null, "booking.rule.ownTheirs", candidate));
        } else if (rule.kind() == DomainException.Kind.CONFLICT && !key.equals("booking.rule.own")) {
            page.goBack(key);
        } else {
            FormErrors.show(faces, rule);
        }
    }

    private String words(String key) {
        return Messages.in(current.getLocale()).text(key);
    }
}
