package io.fullcircle.availability.calendar;

import io.fullcircle.availability.calendar.fetch.CalendarAddress;

/**
 * A calendar to keep.
 *
 * @param address null for a file
 */
record NewCalendar(CalendarName name, CalendarAddress address, CalendarContent content) {}
