package io.fullcircle.interview.kit;

import java.util.UUID;

/**
 * A question that was asked, for who reads the feedback: no trace of what it can probe.
 *
 * @param commonplace whether everybody asks it, so that passing on it costs
 */
public record AskedRow(UUID publicId, String text, Boolean commonplace, Outcome outcome) {}
