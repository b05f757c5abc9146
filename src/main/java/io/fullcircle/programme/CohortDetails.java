package io.fullcircle.programme;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import java.time.LocalDate;

/**
 * What a lead says of a cohort, checked.
 *
 * @param name 1 to {@value Programme#MAX_NAME} characters on one line, without spaces around it
 * @param startsOn first day
 * @param endsOn last day, not before the first and at most two years after it
 */
public record CohortDetails(String name, JobFamily jobFamily, Level level, LocalDate startsOn, LocalDate endsOn) {

    /** @throws DomainException naming the field that breaks a rule */
    public CohortDetails {
        name = ProgrammeName.checked(name);
        require(jobFamily, "jobFamily", "programme.rule.jobFamily");
        require(level, "level", "programme.rule.level");
        require(startsOn, "startsOn", "programme.rule.startsOn");
        require(endsOn, "endsOn", "programme.rule.endsOn");
        if (startsOn.getYear() < 2000 || startsOn.getYear() > 2100) {
            throw DomainException.invalid("startsOn", "programme.rule.startsOn");
        }
        if (endsOn.isBefore(startsOn) || endsOn.isAfter(startsOn.plusYears(2))) {
            throw DomainException.invalid("endsOn", "programme.rule.endsOn");
        }
    }

    private static void require(Object value, String field, String message) {
        if (value == null) {
            throw DomainException.invalid(field, message);
        }
    }
}
