package io.fullcircle.availability.calendar;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.OneLine;

/** What its owner calls a calendar. */
record CalendarName(String text) {

    static final int MAX_LENGTH = 80;

    /**
     * The name that the text writes.
     *
     * @param field that the text comes from
     * @throws DomainException naming the field, where there is nothing to read in the text or too much
     */
    static CalendarName parse(String field, String text) {
        return OneLine.of(text, MAX_LENGTH)
                .map(CalendarName::new)
                .orElseThrow(() -> DomainException.invalid(field, "availability.calendar.rule.name", MAX_LENGTH));
    }
}
