package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.Level;

/** Whether a job family is asked about a principle, and from which level on. */
public record Asked(Applicability kind, Level from) {}
