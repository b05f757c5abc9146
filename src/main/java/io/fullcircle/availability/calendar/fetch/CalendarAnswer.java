package io.fullcircle.availability.calendar.fetch;

/**
 * What came back.
 *
 * @param content null where nothing has changed since the last time
 * @param etag mark to send the next time, or null
 * @param modified the same as a time, or null
 */
public record CalendarAnswer(byte[] content, String etag, String modified) {

    /** True where what was read the last time still holds. */
    public boolean unchanged() {
        return content == null;
    }
}
