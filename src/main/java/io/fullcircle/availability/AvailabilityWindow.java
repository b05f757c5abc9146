package io.fullcircle.availability;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A stretch of time that an interviewer offers, to all programmes that have approved them. Two of one person never overlap. */
@Entity
@Table(name = "availability_window")
public class AvailabilityWindow {

    /** The longest stretch that one window holds. */
    public static final Duration MAX_LENGTH = Duration.ofHours(12);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "availability_window_seq")
    @SequenceGenerator(name = "availability_window_seq", sequenceName = "availability_window_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected AvailabilityWindow() {}

    /**
     * A window opened now.
     *
     * @param terms of the interviewer, as they are now
     * @throws DomainException naming {@code date} when it lies beyond the horizon; {@code from} when it has begun, or when it is over
     *     so soon that nobody could book any of it; {@code to} when no whole mock fits or it is longer than {@link #MAX_LENGTH}
     */
    public static AvailabilityWindow opened(
            UUID publicId, long accountId, TimeSpan span, OfferTerms terms, Instant now) {
        if (span.start().isBefore(now)) {
            throw DomainException.invalid("from", "availability.rule.past");
        }
        if (span.start().isAfter(now.plus(terms.horizon()))) {
            throw DomainException.invalid(
                    "date", "availability.rule.horizon", terms.horizon().toDays());
        }
        if (span.length().compareTo(terms.shortest()) < 0) {
            throw DomainException.invalid(
                    "to", "availability.rule.short", terms.shortest().toMinutes());
        }
        if (span.length().compareTo(MAX_LENGTH) > 0) {
            throw DomainException.invalid("to", "availability.rule.long", MAX_LENGTH.toHours());
        }
        Instant first = OpenSlots.first(span.start(), now.plus(terms.notice()));
        if (first.plus(terms.shortest()).isAfter(span.end())) {
            throw DomainException.invalid(
                    "from", "availability.rule.soon", terms.notice().toHours());
        }
        AvailabilityWindow window = new AvailabilityWindow();
        window.publicId = publicId;
        window.accountId = accountId;
        window.startsAt = span.start();
        window.endsAt = span.end();
        window.openedAt = now;
        return window;
    }

    public UUID publicId() {
        return publicId;
    }

    public TimeSpan span() {
        return new TimeSpan(startsAt, endsAt);
    }
}
