package io.fullcircle.booking;

import io.fullcircle.shared.error.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/** Who of the two is said not to have come to a mock, what they say to that, and how a lead decided. Part of its {@link Booking}. */
@Embeddable
public class Absence {

    /** How long who is said not to have come may answer. */
    public static final Duration TO_OBJECT = Duration.ofDays(7);

    @Column(name = "absent_id")
    private Long absentId;

    @Column(name = "objected_at")
    private Instant objectedAt;

    @Column(name = "objection")
    private String objection = "";

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    @Column(name = "settled_by")
    private Long settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    /** Of nobody; also for the persistence provider. */
    protected Absence() {}

    /** Somebody says it of this person; null where only the mock is said not to have been held. */
    static Absence said(Long of) {
        Absence absence = new Absence();
        absence.absentId = of;
        return absence;
    }

    /** Account of who is said not to have come, or null. */
    Long of() {
        return absentId;
    }

    void object(long by, String why, Instant now) {
        if (absentId == null || absentId != by || objectedAt != null) {
            throw conflict("booking.rule.objection");
        }
        objectedAt = now;
        objection = why;
    }

    /** @param of who did not come, now that it is decided */
    void settle(long by, Settlement as, Long of, Instant now) {
        if (objectedAt == null || settledAt != null) {
            throw conflict("booking.rule.settled");
        }
        settlement = as;
        settledBy = by;
        settledAt = now;
        absentId = of;
    }

    private static DomainException conflict(String key) {
        return new DomainException(DomainException.Kind.CONFLICT, null, key);
    }
}
