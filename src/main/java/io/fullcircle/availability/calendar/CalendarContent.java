package io.fullcircle.availability.calendar;

import io.fullcircle.availability.calendar.ics.BusyTimes;

/**
 * What reading a calendar brought.
 *
 * @param busy null where nothing has changed since the last time
 */
record CalendarContent(BusyTimes busy, String etag, String modified) {

    static CalendarContent of(BusyTimes busy) {
        return new CalendarContent(busy, null, null);
    }
}
