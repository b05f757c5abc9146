package io.fullcircle.measurement.model;

/**
 * How far above a threshold a candidate stands, per principle and before a typical interviewer at the latest interview: θ + δ − β − τ.
 *
 * @param means one per principle, in logits
 * @param covariance of the posterior, a row per principle
 */
public record Logits(double[] means, double[][] covariance) {}
