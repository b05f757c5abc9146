package io.fullcircle.programme;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.time.LocalDate;
import java.util.UUID;

/** A cohort in a list, with its current candidates counted. */
public record CohortRow(
        Long id,
        UUID publicId,
        UUID programmePublicId,
        String programmeName,
        String name,
        JobFamily jobFamily,
        Level level,
        LocalDate startsOn,
        LocalDate endsOn,
        Long candidates) {}
