package io.fullcircle.booking;

/** How a lead decides where one says that the other did not come, and the other says otherwise. */
public enum Settlement {
    /** It is as it was said. */
    STANDS,
    /** Who said so did not come themselves. */
    OTHER,
    /** Both came: it was held, and its feedback is to be written. */
    HELD
}
