package io.fullcircle.booking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.omnifaces.cdi.Param;

/**
 * The time that a form books: the one that its address names, or another one that was chosen in it since. Its page says out of what it is
 * chosen, whoever it is for.
 */
@RequestScoped
public class WantedTime {

    @Inject
    private CurrentViewer current;

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

    /** Minutes that the mock takes, where the form gave a choice. */
    @Inject
    @Param
    private String length;

    private Supplier<List<OpenTimeRow>> free = List::of;
    private OtherTimes.Choice choice;

    /** Says what can be booked; asked anew each time, since a refusal changes it. */
    public WantedTime among(Supplier<List<OpenTimeRow>> free) {
        this.free = free;
        return this;
    }

    /** @throws DomainException not found, for what names no time */
    public OtherTimes.Choice choice() {
        if (choice == null) {
            choice = other == null ? OtherTimes.Choice.parse(interviewer, start) : OtherTimes.Choice.parse(other);
        }
        return choice;
    }

    /**
     * The one of these whose time it is.
     *
     * @throws DomainException not found where it is none of them
     */
    public ApprovedInterviewerRow of(List<ApprovedInterviewerRow> approved) {
        return approved.stream()
                .filter(row -> row.publicId().equals(choice().interviewer()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** The time as it is offered; empty when it is not, or not any more. */
    public Optional<OpenTimeRow> open() {
        List<OpenTimeRow> lengths = lengths();
        return lengths.stream()
                .filter(time -> String.valueOf(time.slot().length().toMinutes()).equals(length))
                .findFirst()
                .or(() -> lengths.stream().findFirst());
    }

    /** What was chosen as far as it is offered, else what is proposed; an hour where nothing is offered any more. */
    public Duration length() {
        return open().map(time -> time.slot().length()).orElse(Duration.ofHours(1));
    }

    public Instant getStartsAt() {
        return choice().start();
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

    /** The other time that the form stands for, null where it is the one of the address. */
    public String getOther() {
        return other;
    }

    /** What can be booked in its place. */
    public List<OpenTimeRow> instead() {
        return OtherTimes.instead(free.get(), choice(), current.getZone());
    }

    /** What the form says for one of them. */
    public String choice(OpenTimeRow time) {
        return OtherTimes.Choice.of(time).toString();
    }

    private List<OpenTimeRow> lengths() {
        return OtherTimes.lengths(free.get(), choice());
    }
}
