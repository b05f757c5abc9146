package io.fullcircle.interview.kit;

/**
 * A question of a kit.
 *
 * @param chainId of the follow-up chain to walk with it, null for none
 */
public record KitEntry(KitQuestion question, Long chainId) {}
