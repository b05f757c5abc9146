package io.fullcircle.launcher.demo;

/** What an interviewer heard, as the database says it; the first three in rising order. */
enum Signal {
    BELOW,
    MEETS,
    RAISES,
    NOT_OBSERVED
}
