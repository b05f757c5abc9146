package io.fullcircle.people;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.time.LocalDate;

/**
 * What somebody prepares for.
 *
 * @param targetDate null where it is not known yet
 */
public record CandidateProfileRow(JobFamily jobFamily, Level level, LocalDate targetDate, Integer version) {}
