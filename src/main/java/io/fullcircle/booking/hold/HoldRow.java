package io.fullcircle.booking.hold;

import java.time.Instant;

/**
 * What is kept for a candidate of one time.
 *
 * @param until it is kept for them, because their form is open or it is offered to them; null where it is not
 * @param again from when on it can be kept for them anew, where it was of late; else null
 */
public record HoldRow(Instant until, Instant again) {}
