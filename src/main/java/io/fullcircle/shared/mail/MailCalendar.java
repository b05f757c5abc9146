package io.fullcircle.shared.mail;

/**
 * An appointment within a mail, as calendars read it (RFC 5546): sent beside the text as one more way to read the same mail.
 *
 * @param method the same as the METHOD in the file
 * @param ics the file as RFC 5545 has it, at most {@value #MAX} characters
 */
public record MailCalendar(Method method, String ics) {

    /** What the reader's calendar is asked to do. */
    public enum Method {
        /** Take the appointment, or what has changed about it. */
        REQUEST,
        /** Strike it out. */
        CANCEL
    }

    static final int MAX = 20_000;

    /** @throws IllegalArgumentException when the file is empty or endless: a defect of the caller */
    public MailCalendar {
        if (method == null || ics.isBlank() || ics.length() > MAX) {
            throw new IllegalArgumentException("an appointment has a method and a file");
        }
    }
}
