package io.fullcircle.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One of the one to three principles that an interviewer listens for. The candidate learns it with the feedback, never before. */
@Entity
@Table(name = "assigned_principle")
public class AssignedPrinciple {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assigned_principle_seq")
    @SequenceGenerator(name = "assigned_principle_seq", sequenceName = "assigned_principle_seq", allocationSize = 50)
    private Long id;

    @Column(name = "booking_id", updatable = false)
    private long bookingId;

    @Column(name = "principle_id", updatable = false)
    private long principleId;

    /** From 1, in the order in which the interviewer sees them. */
    @Column(updatable = false)
    private int position;

    @Column(name = "assigned_at", updatable = false)
    private Instant assignedAt;

    /** For the persistence provider. */
    protected AssignedPrinciple() {}

    public AssignedPrinciple(long bookingId, long principleId, int position, Instant now) {
        this.bookingId = bookingId;
        this.principleId = principleId;
        this.position = position;
        this.assignedAt = now;
    }

    public long principleId() {
        return principleId;
    }
}
