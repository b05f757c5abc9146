package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What of one interviewer's time is taken.
 *
 * @param claims on their time, in whatever role, with what is kept free around each; in any order
 * @param busy when calendars elsewhere say that they are busy, in any order
 * @param given when the mocks begin that they interview in, those of this week that are over among them: what the caps count
 */
public record Taken(List<TimeSpan> claims, List<TimeSpan> busy, List<Instant> given) {

    /** Nothing at all. */
    public static final Taken NOTHING = new Taken(List.of(), List.of(), List.of());

    /** True when nothing in here touches this time. */
    boolean leaves(TimeSpan wanted) {
        return claims.stream().noneMatch(wanted::overlaps) && busy.stream().noneMatch(wanted::overlaps);
    }

    /** How many mocks begin on one day of a calendar. */
    long on(LocalDate day, ZoneId zone) {
        return given.stream()
                .filter(start -> LocalDate.ofInstant(start, zone).equals(day))
                .count();
    }

    /** How many mocks begin in the week of a calendar, Monday to Sunday, that holds this day. */
    long inWeekOf(LocalDate day, ZoneId zone) {
        LocalDate monday = monday(day);
        return given.stream()
                .filter(start -> monday(LocalDate.ofInstant(start, zone)).equals(monday))
                .count();
    }

    /** The Monday of the week that holds this day. */
    static LocalDate monday(LocalDate day) {
        return day.minus(day.getDayOfWeek().getValue() - 1L, ChronoUnit.DAYS);
    }
}
