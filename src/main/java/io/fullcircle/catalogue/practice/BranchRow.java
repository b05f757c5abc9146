package io.fullcircle.catalogue.practice;

/**
 * Where one kind of answer leads.
 *
 * @param answer how the answer went, in the language of the interviews
 * @param toPosition the step that follows, null where the chain ends
 */
public record BranchRow(String answer, Integer toPosition) {}
