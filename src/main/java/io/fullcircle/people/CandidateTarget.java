package io.fullcircle.people;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import java.time.LocalDate;

/**
 * What a candidate prepares for.
 *
 * @param date day of the real loop, or null where it is not known yet
 * @param preference when they like to practise for it
 */
public record CandidateTarget(JobFamily jobFamily, Level level, LocalDate date, Preference preference) {

    /** @throws DomainException naming the field that is missing: {@code jobFamily} or {@code level} */
    public CandidateTarget {
        if (jobFamily == null) {
            throw DomainException.invalid("jobFamily", "people.rule.jobFamily");
        }
        if (level == null) {
            throw DomainException.invalid("level", "people.rule.level");
        }
    }

    /** Of who practises at any time. */
    public CandidateTarget(JobFamily jobFamily, Level level, LocalDate date) {
        this(jobFamily, level, date, Preference.ANY);
    }
}
