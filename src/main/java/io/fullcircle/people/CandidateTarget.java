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
 * @param soFar what they have done for it so far, in their own words: 0 to {@value #MAX_SO_FAR} characters
 */
public record CandidateTarget(JobFamily jobFamily, Level level, LocalDate date, Preference preference, String soFar) {

    /** Most characters of what they have done so far. */
    public static final int MAX_SO_FAR = 500;

    /** @throws DomainException naming the field that is missing or too long: {@code jobFamily}, {@code level} or {@code soFar} */
    public CandidateTarget {
        if (jobFamily == null) {
            throw DomainException.invalid("jobFamily", "people.rule.jobFamily");
        }
        if (level == null) {
            throw DomainException.invalid("level", "people.rule.level");
        }
        soFar = soFar == null ? "" : soFar.replace("\r\n", "\n").strip();
        if (soFar.length() > MAX_SO_FAR) {
            throw DomainException.invalid("soFar", "people.rule.soFar", MAX_SO_FAR);
        }
    }

    /** Of who practises at any time. */
    public CandidateTarget(JobFamily jobFamily, Level level, LocalDate date) {
        this(jobFamily, level, date, Preference.ANY, "");
    }
}
