package io.fullcircle.availability.calendar.ics;

import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;

/** How much may be worked out for one calendar. It is spent before the work is done, so that no file can keep the server busy. */
final class Effort {

    /** Times that rules may have to look at. */
    private static final long MAX_STEPS = 200_000;

    /** Times that come out. */
    private static final int MAX_TIMES = 20_000;

    private long steps = MAX_STEPS;
    private int times = MAX_TIMES;

    /** @throws CalendarFailure too much, where there is not so much left */
    void spend(long more) {
        if (more < 0 || more > steps) {
            throw new CalendarFailure(CalendarFault.TOO_MUCH);
        }
        steps -= more;
    }

    /** @throws CalendarFailure too much, where one more is too many */
    void found() {
        times--;
        if (times < 0) {
            throw new CalendarFailure(CalendarFault.TOO_MUCH);
        }
    }
}
