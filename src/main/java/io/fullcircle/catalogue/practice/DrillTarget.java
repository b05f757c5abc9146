package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;

/** What a candidate interviews for: what they said themselves, or else their cohort's. */
public record DrillTarget(JobFamily family, Level level) {}
