package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;

/**
 * A time of an interviewer that is kept for a candidate for a while.
 *
 * @param during the mock that it is kept for
 * @param until it counts no longer from then on; not after its start
 * @param offered true where it is offered to who waited for it; else it is kept while they fill in a form, one at a time
 */
public record TimeHold(long candidateId, long interviewerId, TimeSpan during, Instant until, boolean offered) {}
