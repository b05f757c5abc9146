package io.fullcircle.booking;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.time.TimeWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** Times as the pages about bookings say them beside what {@code times} says: spans, and another clock in the least room. */
@Named
@RequestScoped
public class BookingClock {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /** "12:00", with the weekday in front where it is another day there: "Wed 01:00". */
    public String there(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        boolean sameDay =
                there.toLocalDate().equals(instant.atZone(viewer.getZone()).toLocalDate());
        String time = DateTimeFormatter.ofPattern("HH:mm", viewer.getLocale()).format(there);
        return sameDay ? time : there.getDayOfWeek().getDisplayName(TextStyle.SHORT, viewer.getLocale()) + " " + time;
    }

    /** "Thu 26 Nov, 18:30–19:30", on the viewer's clock. */
    public String span(Instant start, Instant end) {
        TimeWords words = words();
        return words.dateTime(start) + "–" + words.time(end);
    }

    /** "12:30–13:30", on another clock, with its day where that is another one: "Wed 25 Nov, 01:00–02:00". */
    public String spanThere(Instant start, Instant end, ZoneId zone) {
        return words().elsewhere(start, zone) + "–"
                + DateTimeFormatter.ofPattern("HH:mm", viewer.getLocale()).format(end.atZone(zone));
    }

    /** The place that names a zone, such as "New York". */
    public String place(ZoneId zone) {
        return TimeWords.place(zone);
    }

    /** True while this lies ahead. */
    public boolean ahead(Instant instant) {
        return clock.instant().isBefore(instant);
    }

    private TimeWords words() {
        return new TimeWords(viewer.getLocale(), viewer.getZone(), clock.instant());
    }
}
