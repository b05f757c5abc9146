package io.fullcircle.interview;

import io.fullcircle.shared.error.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** All that an interviewer submits for one mock: a draft until it is submitted, final from then on. */
@Entity
@Table(name = "scorecard")
public class Scorecard {

    /** How many characters the strengths and the next step may have each. */
    public static final int MAX_TEXT = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "scorecard_seq")
    @SequenceGenerator(name = "scorecard_seq", sequenceName = "scorecard_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    @Column(name = "booking_id", updatable = false)
    private long bookingId;

    private String strengths = "";

    @Column(name = "next_step")
    private String nextStep = "";

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Scorecard() {}

    public Scorecard(UUID publicId, long bookingId, Instant now) {
        this.publicId = publicId;
        this.bookingId = bookingId;
        this.savedAt = now;
    }

    public Long id() {
        return id;
    }

    public long bookingId() {
        return bookingId;
    }

    public int version() {
        return version;
    }

    public String strengths() {
        return strengths;
    }

    public String nextStep() {
        return nextStep;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** Null as long as it is a draft. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** Null as long as the candidate may not read it. */
    public Instant releasedAt() {
        return releasedAt;
    }

    public boolean submitted() {
        return submittedAt != null;
    }

    /**
     * Takes the words that belong to no single principle.
     *
     * @throws DomainException a conflict, once it is submitted
     */
    public void write(String good, String next, Instant now) {
        requireDraft();
        strengths = good == null ? "" : good.strip();
        nextStep = next == null ? "" : next.strip();
        savedAt = now;
    }

    /**
     * Makes it final, and lets the candidate read it at once. That every assigned principle is rated with evidence is for the caller to
     * check and for the database to insist on.
     *
     * @throws DomainException a conflict, once it is submitted
     */
    public void submit(Instant now) {
        requireDraft();
        savedAt = now;
        submittedAt = now;
        releasedAt = now;
    }

    private void requireDraft() {
        if (submitted()) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "interview.rule.final");
        }
    }
}
