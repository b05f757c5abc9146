package io.fullcircle.measurement.agreement;

/** What the values of ratings mean, and with it how far two of them are apart. */
public enum Level {
    /** Names: two are the same or not. */
    NOMINAL,
    /** An order: as far apart as there are ratings between them. */
    ORDINAL,
    /** Distances. */
    INTERVAL,
    /** Distances from a true zero; values are 0 or more. */
    RATIO
}
