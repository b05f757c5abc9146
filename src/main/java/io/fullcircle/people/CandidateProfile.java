package io.fullcircle.people;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/** What one person prepares for, in whichever programmes. It is there from the first time that they say it. */
@Entity
@Table(name = "candidate_profile")
public class CandidateProfile {

    /** How many years ahead a target may lie. */
    public static final int MAX_YEARS_AHEAD = 2;

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "job_family")
    private JobFamily jobFamily;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "target_date")
    private LocalDate targetDate;

    @Column(name = "preferred_days")
    private String preferredDays = "";

    @Column(name = "preferred_from")
    private LocalTime preferredFrom;

    @Column(name = "preferred_to")
    private LocalTime preferredTo;

    @Column(name = "so_far")
    private String soFar = "";

    @Version
    private int version;

    /** For the persistence provider. */
    protected CandidateProfile() {}

    public CandidateProfile(long accountId) {
        this.accountId = accountId;
    }

    public int version() {
        return version;
    }

    public LocalDate targetDate() {
        return targetDate;
    }

    /**
     * Takes a new target, and when one likes to practise for it. A date that has passed since it was set may stay; a new one lies ahead.
     *
     * @param today in the zone of the person
     * @throws DomainException naming {@code targetDate} when it has passed or is too far away
     */
    public void prepareFor(CandidateTarget target, LocalDate today) {
        LocalDate date = target.date();
        boolean ahead = date == null || !date.isBefore(today) && !date.isAfter(today.plusYears(MAX_YEARS_AHEAD));
        if (!ahead && !Objects.equals(date, targetDate)) {
            throw DomainException.invalid("targetDate", "people.rule.targetDate", MAX_YEARS_AHEAD);
        }
        this.jobFamily = target.jobFamily();
        this.level = target.level();
        this.targetDate = date;
        this.soFar = target.soFar();
        this.preferredDays = target.preference().digits();
        this.preferredFrom = target.preference().from();
        this.preferredTo = target.preference().to();
    }
}
