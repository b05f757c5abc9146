package io.fullcircle.shared.time;

import io.fullcircle.shared.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Times as people say them, for one reader at one moment: the reader's own zone first, the year only where it is not this one.
 * Pure; {@code now} decides what is today.
 */
public final class TimeWords {

    private static final String MINUS = "\u2212";

    private final Messages messages;
    private final ZoneId own;
    private final Instant now;

    public TimeWords(Locale locale, ZoneId own, Instant now) {
        this.messages = Messages.in(locale);
        this.own = own;
        this.now = now;
    }

    /** "Tue 24 Nov, 18:00", in the reader's zone. */
    public String dateTime(Instant instant) {
        return dateTime(instant.atZone(own));
    }

    /** "18:00", in the reader's zone. */
    public String time(Instant instant) {
        return time(instant.atZone(own));
    }

    /** "Tue 24 Nov", in the reader's zone. */
    public String date(Instant instant) {
        return date(instant.atZone(own).toLocalDate());
    }

    /** "Tue 24 Nov", or "Tue 5 Jan 2027" where the year is not the current one. */
    public String date(LocalDate date) {
        boolean thisYear = date.getYear() == today().getYear();
        return format(thisYear ? "shared.time.date" : "shared.time.dateYear").format(date);
    }

    /** What the clock says elsewhere: "12:00", with the day in front where it is another one there: "Wed 25 Nov, 01:00". */
    public String elsewhere(Instant instant, ZoneId other) {
        ZonedDateTime there = instant.atZone(other);
        boolean sameDay = there.toLocalDate().equals(instant.atZone(own).toLocalDate());
        return sameDay ? time(there) : dateTime(there);
    }

    /** Both sides in one line: "Tue 24 Nov, 18:00 your time · 12:00 theirs". */
    public String both(Instant instant, ZoneId other) {
        return messages.text("shared.time.both", dateTime(instant), elsewhere(instant, other));
    }

    /** How far away the day is: "today", "tomorrow", "in 2 days", "yesterday", "3 days ago". */
    public String day(Instant instant) {
        return day(instant.atZone(own).toLocalDate());
    }

    public String day(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        if (days == 0) {
            return messages.text("shared.time.today");
        }
        if (Math.abs(days) == 1) {
            return messages.text(days > 0 ? "shared.time.tomorrow" : "shared.time.yesterday");
        }
        return messages.text(days > 0 ? "shared.time.inDays" : "shared.time.daysAgo", Math.abs(days));
    }

    /** The reader's zone, as it is now: "Berlin, CET (UTC+1)". */
    public String zone() {
        return zone(own);
    }

    /** "Berlin, CET (UTC+1)"; zones without a name of their own go without: "São Paulo (UTC−3)". */
    public String zone(ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(now);
        if (zone.normalized() instanceof ZoneOffset) {
            return utc(offset);
        }
        String name = DateTimeFormatter.ofPattern("zzz", messages.locale()).format(now.atZone(zone));
        String place = place(zone);
        // Where there is no short name, Java repeats the offset or the id.
        boolean named = name.matches("\\p{Lu}{2,5}") && !name.equals("GMT")
                || name.equals("GMT") && offset.getTotalSeconds() == 0;
        return (named ? place + ", " + name : place) + " (" + utc(offset) + ")";
    }

    /** "Berlin", "New York": the place that gives a zone its id. */
    public static String place(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private LocalDate today() {
        return now.atZone(own).toLocalDate();
    }

    private String dateTime(ZonedDateTime at) {
        return date(at.toLocalDate()) + "," + " " + time(at);
    }

    private String time(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern("HH:mm", messages.locale()).format(at);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(messages.pattern(key), messages.locale());
    }

    private static String utc(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        int rest = Math.abs(minutes % 60);
        String sign = minutes < 0 ? MINUS : "+";
        return "UTC" + sign + Math.abs(minutes / 60)
                + (rest == 0 ? "" : ":" + String.format(Locale.ROOT, "%02d", rest));
    }
}
