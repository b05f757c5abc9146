package io.fullcircle.availability.calendar.fetch;

/**
 * What is asked of a calendar's address.
 *
 * @param etag mark of what was read last, sent back so that nothing comes where nothing has changed; null to read it whole
 * @param modified the same as a time, in the words of the other side; null to read it whole
 */
public record CalendarRequest(CalendarAddress address, String etag, String modified) {

    public static CalendarRequest whole(CalendarAddress address) {
        return new CalendarRequest(address, null, null);
    }

    boolean conditional() {
        return etag != null || modified != null;
    }
}
