package io.fullcircle.programme;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A group of a programme's candidates who prepare for the same target between two dates. */
@Entity
@Table(name = "cohort")
public class Cohort {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cohort_seq")
    @SequenceGenerator(name = "cohort_seq", sequenceName = "cohort_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "programme_id", updatable = false)
    private Programme programme;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "job_family")
    private JobFamily jobFamily;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Cohort() {}

    public Cohort(UUID publicId, Programme programme, CohortDetails details, Instant now) {
        this.publicId = publicId;
        this.programme = programme;
        this.name = details.name();
        this.jobFamily = details.jobFamily();
        this.level = details.level();
        this.startsOn = details.startsOn();
        this.endsOn = details.endsOn();
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

    /** True when its last day has passed. */
    public boolean isOver(LocalDate today) {
        return endsOn.isBefore(today);
    }
}
