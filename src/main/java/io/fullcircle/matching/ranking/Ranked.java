package io.fullcircle.matching.ranking;

import java.util.List;

/**
 * A time in its place.
 *
 * @param standing the sum of what speaks for it; comparable within one ranking
 * @param reasons what speaks for it, the weightiest first
 */
public record Ranked<T>(T time, double standing, List<Reason> reasons) {}
