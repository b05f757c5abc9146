package io.fullcircle.measurement.network;

/**
 * The only link between two parts of a programme: without what this interviewer said of this candidate they would fall apart.
 *
 * @param ratings how many of them make up the link
 */
public record Bridge(String candidate, String interviewer, int ratings) {}
