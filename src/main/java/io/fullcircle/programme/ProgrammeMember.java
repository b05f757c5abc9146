package io.fullcircle.programme;

import io.fullcircle.shared.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One person's role in one programme. It begins, and ends at most once; a person who comes back gets a new one, so that history stays
 * readable.
 */
@Entity
@Table(name = "membership")
public class ProgrammeMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_seq")
    @SequenceGenerator(name = "membership_seq", sequenceName = "membership_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    @Column(name = "programme_id", updatable = false)
    private long programmeId;

    @Column(name = "cohort_id", updatable = false)
    private Long cohortId;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(name = "joined_at", updatable = false)
    private Instant joinedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected ProgrammeMember() {}

    public long programmeId() {
        return programmeId;
    }

    public Long cohortId() {
        return cohortId;
    }

    public long accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }

    /** Ends this membership. Returns false, and changes nothing, when it had ended before. */
    public boolean end(Instant now) {
        boolean current = endedAt == null;
        if (current) {
            endedAt = now;
        }
        return current;
    }
}
