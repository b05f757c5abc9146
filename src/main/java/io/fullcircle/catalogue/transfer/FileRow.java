package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.TypedQuestion;

/**
 * A question of a file, its fields not checked yet.
 *
 * @param place as {@link FileFault#place}
 * @param id as the file has it; null or empty for a new one
 * @param state likewise; null or empty where it does not matter
 */
public record FileRow(int place, String id, String state, TypedQuestion typed) {}
