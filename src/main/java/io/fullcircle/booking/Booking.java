package io.fullcircle.booking;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * prepares for later. It is inserted by {@link PromiseService} as SQL, which alone can say "unless it is there already".
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

    @Column(name = "respond_by", updatable = false)
    private Instant respondBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private boolean late;

    @Embedded
    private Absence absence = new Absence();

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

    /** Until when the interviewer may answer, null for what needed no answer. */
    public Instant respondBy() {
        return respondBy;
    }

    public String note() {
        return note;
    }

    public int version() {
        return version;
    }

    /**
     * The interviewer promises to come.
     *
     * @throws DomainException a conflict, when it is no request any more or its time to be answered is over
     */
    public void accept(Instant now) {
        require(BookingState.REQUESTED);
        requireThat(now.isBefore(respondBy), "booking.rule.ended.LAPSED");
        state = BookingState.CONFIRMED;
        answeredAt = now;
    }

    /**
     * The interviewer says no, with a reason or without one.
     *
     * @throws DomainException a conflict, when it is no request any more
     */
    public void decline(long by, String why, Instant now) {
        require(BookingState.REQUESTED);
        answeredAt = now;
        end(BookingState.DECLINED, by, why, now);
    }

    /**
     * The candidate does not want it any more.
     *
     * @throws DomainException a conflict, when it is no request any more
     */
    public void withdraw(long by, Instant now) {
        require(BookingState.REQUESTED);
        end(BookingState.WITHDRAWN, by, "", now);
    }

    /** Ends a request that nobody answered in time; false for what is none, or has time left. */
    public boolean lapse(Instant now) {
        if (state != BookingState.REQUESTED || now.isBefore(respondBy)) {
            return false;
        }
        end(BookingState.LAPSED, null, "", now);
        return true;
    }

    /**
     * Calls it off before it begins.
     *
     * @param unwelcome true where it is later than the programme wishes
     * @throws DomainException a conflict, when it has begun or has ended otherwise
     */
    public void cancel(long by, String why, boolean unwelcome, Instant now) {
        require(BookingState.CONFIRMED);
        requireThat(now.isBefore(startsAt), "booking.rule.begun");
        late = unwelcome;
        end(BookingState.CANCELLED, by, why, now);
    }

    /** Ends it, promised or only asked for: without a reason with the membership that it stands on, which each is told in their own language. */
    public void leave(long by, String why, Instant now) {
        if (state != BookingState.REQUESTED) {
            require(BookingState.CONFIRMED);
        }
        end(BookingState.CANCELLED, by, why, now);
    }

    /**
     * Gives it up for another time, before it begins.
     *
     * @param unwelcome true where it is later than the programme wishes
     * @throws DomainException a conflict, when it has begun or has ended otherwise
     */
    public void move(long by, String why, boolean unwelcome, Instant now) {
        require(BookingState.CONFIRMED);
        requireThat(now.isBefore(startsAt), "booking.rule.begunMove");
        late = unwelcome;
        end(BookingState.RESCHEDULED, by, why, now);
    }

    /**
     * Says that it began without one of the two, {@code absent}, or, with null, only that it was not held.
     *
     * @throws DomainException a conflict, before it begins or when it has ended otherwise
     */
    public void missed(long by, Long absent, String why, Instant now) {
        require(BookingState.CONFIRMED);
        requireThat(!now.isBefore(startsAt), "booking.rule.notBegun");
        absence = Absence.said(absent);
        end(BookingState.NO_SHOW, by, why, now);
    }

    /** Who is said not to have come says otherwise: a conflict, when nobody says so, not any more, or they have answered already. */
    public void object(long by, String why, Instant now) {
        if (state != BookingState.NO_SHOW || now.isAfter(endedAt.plus(Absence.TO_OBJECT))) {
            throw conflict("booking.rule.objection");
        }
        absence.object(by, why, now);
    }

    /** Decides between the two, once: a conflict, when nobody objects or it is decided. */
    public void settle(long by, Settlement as, Instant now) {
        absence.settle(by, as, as == Settlement.OTHER ? otherThan(absence.of()) : absence.of(), now);
        if (as == Settlement.HELD) {
            state = BookingState.CONFIRMED;
            endedBy = null;
            endedAt = null;
        }
    }

    private Long otherThan(Long one) {
        return one != null && one == candidateId ? Long.valueOf(interviewerId) : Long.valueOf(candidateId);
    }

    /**
     * Says that it was held and its scorecard submitted.
     *
     * @throws DomainException a conflict, before it begins or when it has ended otherwise
     */
    public void complete(Instant now) {
        require(BookingState.CONFIRMED);
        requireThat(!now.isBefore(startsAt), "booking.rule.notBegun");
        state = BookingState.COMPLETED;
    }

    private static void requireThat(boolean holds, String otherwise) {
        if (!holds) {
            throw conflict(otherwise);
        }
    }

    private void require(BookingState needed) {
        if (state != needed) {
            throw conflict("booking.rule.ended." + state);
        }
    }

    private void end(BookingState as, Long by, String why, Instant now) {
        state = as;
        endedBy = by;
        endedAt = now;
        reason = why;
    }

    private static DomainException conflict(String key) {
        return new DomainException(DomainException.Kind.CONFLICT, null, key);
    }
}
