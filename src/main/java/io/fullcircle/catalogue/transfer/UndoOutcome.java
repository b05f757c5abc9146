package io.fullcircle.catalogue.transfer;

/**
 * What undoing an import came to.
 *
 * @param removed how many new questions are gone
 * @param restored how many say again what they said before
 * @param kept how many stay as they are
 */
public record UndoOutcome(int removed, int restored, int kept) {}
