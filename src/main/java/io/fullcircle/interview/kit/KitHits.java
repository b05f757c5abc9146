package io.fullcircle.interview.kit;

import java.util.List;

/**
 * What a search found.
 *
 * @param rows the first of them
 * @param all how many there are
 */
public record KitHits(List<KitQuestion> rows, long all) {}
