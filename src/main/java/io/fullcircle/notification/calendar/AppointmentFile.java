package io.fullcircle.notification.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;

/**
 * Writes a mock for one person's calendar (RFC 5545, 5546): the platform invites them alone, so that nobody reads in it who else is asked,
 * and nobody's calendar answers to the other side. The same appointment at the same instant gives the same file.
 */
public final class AppointmentFile {

    private AppointmentFile() {}

    /** Takes the mock into the calendar, or changes the one that is there under its uid and has a lower sequence. */
    public static String request(Appointment mock, Instant now) {
        return file(mock, now, "REQUEST", "CONFIRMED");
    }

    /** Strikes the mock out. */
    public static String cancel(Appointment mock, Instant now) {
        return file(mock, now, "CANCEL", "CANCELLED");
    }

    private static String file(Appointment mock, Instant now, String method, String status) {
        IcsZone zone = new IcsZone(mock.zone(), mock.during());
        IcsLines file = new IcsLines();
        file.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Fullcircle//Mock interviews//EN")
                .line("METHOD", method);
        zone.describe(file);
        file.line("BEGIN", "VEVENT")
                .line("UID", mock.uid())
                .line("SEQUENCE", mock.sequence())
                .line("DTSTAMP", IcsZone.utc(now))
                .line("STATUS", status);
        zone.times(file);
        file.text("SUMMARY", mock.title())
                .text("DESCRIPTION", mock.text())
                .line("URL", mock.link())
                .line("ORGANIZER;CN=\"Fullcircle\"", address(mock.organiser()))
                .line(
                        "ATTENDEE;CN=" + IcsLines.quoted(mock.name()) + ";PARTSTAT=ACCEPTED;RSVP=FALSE",
                        address(mock.email()))
                .line("END", "VEVENT")
                .line("END", "VCALENDAR");
        return file.toString();
    }

    /** A question mark would begin what a mail to this address is to say. */
    private static String address(String email) {
        try {
            return new URI("mailto", email, null).toASCIIString().replace("?", "%3F");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no bare address", e);
        }
    }
}
