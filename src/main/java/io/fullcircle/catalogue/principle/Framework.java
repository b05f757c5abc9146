package io.fullcircle.catalogue.principle;

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

/**
 * A set of principles. One comes with the product and belongs to no programme; a programme may put one of its own beside it. Its version
 * counts the imports.
 */
@Entity
@Table(name = "framework")
public class Framework {

    /** Most characters of a name. */
    public static final int MAX_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "framework_seq")
    @SequenceGenerator(name = "framework_seq", sequenceName = "framework_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", updatable = false)
    private UUID publicId;

    @Column(name = "programme_id", updatable = false)
    private Long programmeId;

    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Framework() {}

    public Framework(UUID publicId, long programmeId, String name, long createdBy, Instant now) {
        this.publicId = publicId;
        this.programmeId = programmeId;
        this.name = name;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public Long id() {
        return id;
    }

    public UUID publicId() {
        return publicId;
    }

    public int version() {
        return version;
    }
}
