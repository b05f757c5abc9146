package io.fullcircle.matching.ranking;

import java.util.Set;

/**
 * A principle that the product may assign to this candidate by itself.
 *
 * @param times how often it was heard or is about to be
 * @param heardBy whose ears these are
 */
public record Need(long principleId, long times, Set<Long> heardBy) {}
