package io.fullcircle.interview;

/**
 * A principle that an interviewer listens for.
 *
 * @param id of the principle
 * @param code its name to the outside, such as DIVE_DEEP
 * @param number 1 to 16
 * @param name in English
 * @param description in the viewer's language
 */
public record BriefRow(Long id, String code, Integer number, String name, String description) {}
