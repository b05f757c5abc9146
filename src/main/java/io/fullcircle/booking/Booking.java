package io.fullcircle.booking;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One mock interview between a candidate and an interviewer. It keeps the target that it was booked for, whatever the candidate
 * prepares for later. It is inserted by {@link BookingService} as SQL, which alone can say "unless it is there already".
 */
@Entity
@Table(name = "booking")
public class Booking {

    /** Most characters of what a candidate tells the interviewer beforehand. */
    public static final int MAX_NOTE = 500;

    /** Most characters of why it was cancelled or did not take place. */
    public static final int MAX_REASON = 500;

    @Id
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    @Column(name = "programme_id", updatable = false)
    private long programmeId;

    @Column(name = "cohort_id", updatable = false)
    private long cohortId;

    @Column(name = "candidate_id", updatable = false)
    private long candidateId;

    @Column(name = "interviewer_id", updatable = false)
    private long interviewerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "job_family", updatable = false)
    private JobFamily jobFamily;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Level level;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(updatable = false)
    private String note;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(name = "booked_at", updatable = false)
    private Instant bookedAt;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String reason;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Booking() {}

    public long id() {
        return id;
    }

    public UUID publicId() {
        return publicId;
    }

    public long programmeId() {
        return programmeId;
    }

    public long cohortId() {
        return cohortId;
    }

    public long candidateId() {
        return candidateId;
    }

    public long interviewerId() {
        return interviewerId;
    }

    public JobFamily jobFamily() {
        return jobFamily;
    }

    public Level level() {
        return level;
    }

    public TimeSpan during() {
        return new TimeSpan(startsAt, endsAt);
    }

    public BookingState state() {
        return state;
    }

    /**
     * Calls it off before it begins.
     *
     * @param why empty where the end of a membership is the reason, which each reader is told in their own language
     * @throws DomainException a conflict, when it has begun or has ended otherwise
     */
    public void cancel(long by, String why, Instant now) {
        requireConfirmed();
        if (!now.isBefore(startsAt)) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "booking.rule.begun");
        }
        end(BookingState.CANCELLED, by, why, now);
    }

    /**
     * Says that it began without one of the two.
     *
     * @throws DomainException a conflict, before it begins or when it has ended otherwise
     */
    public void missed(long by, String why, Instant now) {
        requireConfirmed();
        requireBegun(now);
        end(BookingState.NO_SHOW, by, why, now);
    }

    /**
     * Says that it was held and its scorecard submitted.
     *
     * @throws DomainException a conflict, before it begins or when it has ended otherwise
     */
    public void complete(Instant now) {
        requireConfirmed();
        requireBegun(now);
        state = BookingState.COMPLETED;
    }

    private void requireBegun(Instant now) {
        if (now.isBefore(startsAt)) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "booking.rule.notBegun");
        }
    }

    private void requireConfirmed() {
        if (state != BookingState.CONFIRMED) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "booking.rule.ended." + state);
        }
    }

    private void end(BookingState as, long by, String why, Instant now) {
        state = as;
        endedBy = by;
        endedAt = now;
        reason = why;
    }
}
