package io.fullcircle.catalogue.rubric;

import io.fullcircle.catalogue.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What BELOW, MEETS and RAISES sound like for one principle at one level. Never changed, only followed by a newer version; a programme's
 * own stands in front of the product's.
 */
@Entity
@Table(name = "rubric")
public class Rubric {

    /** Most characters of a reason. */
    public static final int MAX_REASON = 300;

    /** The constraint that lets no two people make the same version. */
    public static final String VERSION_KEY = "rubric_version_key";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rubric_seq")
    @SequenceGenerator(name = "rubric_seq", sequenceName = "rubric_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", updatable = false)
    private UUID publicId;

    @Column(name = "programme_id", updatable = false)
    private Long programmeId;

    @Column(name = "principle_id", updatable = false)
    private Long principleId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Level level;

    @Column(updatable = false)
    private Integer version;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(updatable = false)
    private String reason;

    /** For the persistence provider. */
    protected Rubric() {}

    /** A version of a programme's own. */
    public Rubric(UUID publicId, long programmeId, long principleId, Level level, int version) {
        this.publicId = publicId;
        this.programmeId = programmeId;
        this.principleId = principleId;
        this.level = level;
        this.version = version;
    }

    /** Says who made it, when and why. */
    public void sign(long by, Instant now, String why) {
        this.madeBy = by;
        this.madeAt = now;
        this.reason = why;
    }

    public Long id() {
        return id;
    }

    public UUID publicId() {
        return publicId;
    }

    public Long programmeId() {
        return programmeId;
    }

    public int version() {
        return version;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String reason() {
        return reason;
    }
}
