package io.fullcircle.lead;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.time.LocalDate;
import java.util.UUID;

/** The cohort that a board is about. */
public record BoardCohortRow(
        Long id,
        UUID publicId,
        String name,
        Long programmeId,
        UUID programmePublicId,
        String programmeName,
        JobFamily jobFamily,
        Level level,
        LocalDate startsOn,
        LocalDate endsOn) {}
