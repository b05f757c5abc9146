package io.fullcircle.availability.kept;

import java.time.Instant;

/**
 * A time of one's own that is kept for somebody and not promised; for whom is not told.
 *
 * @param until nobody else can book it before that
 * @param why FORM while a candidate fills in the form that books it, OFFER while it is offered to who waited for it, LIST while it is looked
 *     who waits for it
 */
public record KeptRow(Instant startsAt, Instant endsAt, Instant until, String why) {}
