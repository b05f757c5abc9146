package io.fullcircle.catalogue;

/** How senior the role is that a candidate interviews for, lowest first. SENIOR is L6, SDE III. */
public enum Level {
    ENTRY,
    MID,
    SENIOR,
    PRINCIPAL
}
