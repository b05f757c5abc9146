package io.fullcircle.measurement.model;

/**
 * A value and how sure it is, in logits.
 *
 * @param value at the posterior mode
 * @param se Laplace standard error
 */
public record Estimate(double value, double se) {}
