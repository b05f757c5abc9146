package io.fullcircle.interview.thanks;

import java.time.Instant;
import java.util.UUID;

/**
 * What a candidate said to their interviewer.
 *
 * @param mock public id
 * @param candidate name
 */
public record ThanksRow(UUID mock, String candidate, String content, Instant saidAt) {}
