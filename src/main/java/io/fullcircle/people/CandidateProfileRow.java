package io.fullcircle.people;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What somebody prepares for.
 *
 * @param targetDate null where it is not known yet
 * @param preferredDays ISO numbers of weekdays, none for any
 * @param preferredFrom null for any hour
 * @param preferredTo null for any hour
 * @param soFar what they have done for it so far, or empty
 */
public record CandidateProfileRow(
        JobFamily jobFamily,
        Level level,
        LocalDate targetDate,
        String preferredDays,
        LocalTime preferredFrom,
        LocalTime preferredTo,
        String soFar,
        Integer version) {

    /** When they like to practise. */
    public Preference preference() {
        return Preference.kept(preferredDays, preferredFrom, preferredTo);
    }
}
