package io.fullcircle.interview.kit;

/**
 * A principle that the mock listens for.
 *
 * @param name in English
 */
public record KitPrinciple(Long id, String name) {}
