package io.fullcircle.catalogue.transfer;

/** How far an import has come. */
public enum ImportState {
    /** Was looked at and changed nothing yet. */
    PREVIEW,
    DONE,
    UNDONE
}
