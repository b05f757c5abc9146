package io.fullcircle.people;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;

/** What a cohort prepares for: a proposal for its candidates. */
public record TargetRow(JobFamily jobFamily, Level level) {}
