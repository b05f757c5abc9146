package io.fullcircle.measurement.network;

/** That an interviewer has heard a candidate, or is about to. */
public record Link(String candidate, String interviewer) {}
