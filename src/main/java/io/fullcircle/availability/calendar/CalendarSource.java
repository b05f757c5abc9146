package io.fullcircle.availability.calendar;

import io.fullcircle.availability.calendar.fetch.CalendarAddress;
import io.fullcircle.availability.calendar.fetch.CalendarRequest;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A calendar that is about to be read.
 *
 * @param attempt number of this attempt; what it finds counts as long as there is no later one
 * @param zone of its owner
 */
record CalendarSource(long id, UUID publicId, long attempt, ZoneId zone, String address, String etag, String modified) {

    CalendarRequest request() {
        return new CalendarRequest(CalendarAddress.parse(address), etag, modified);
    }

    /** Without the address, which is a secret. */
    @Override
    public String toString() {
        return publicId + " #" + attempt;
    }
}
