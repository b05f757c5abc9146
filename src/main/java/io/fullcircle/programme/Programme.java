package io.fullcircle.programme;

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

/** A tenant: its cohorts, its interviewers, its leads. It stays open until it is archived. */
@Entity
@Table(name = "programme")
public class Programme {

    /** Most characters of a name. */
    public static final int MAX_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "programme_seq")
    @SequenceGenerator(name = "programme_seq", sequenceName = "programme_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Programme() {}

    public Programme(UUID publicId, String name, Instant now) {
        this.publicId = publicId;
        this.name = name;
        this.createdAt = now;
    }

    public Long id() {
        return id;
    }

    public UUID publicId() {
        return publicId;
    }

    public String name() {
        return name;
    }

    /** True once nothing goes on in it any more. */
    public boolean isArchived() {
        return archivedAt != null;
    }
}
