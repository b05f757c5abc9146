package io.fullcircle.availability.calendar.ics;

import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.model.Recur;

/**
 * A rule by which something repeats. It is followed on the clock of the event, where a day is a day; the instants come afterwards. What
 * it will cost is known before it is followed.
 */
final class Repetition {

    private static final int MAX_LENGTH = 500;
    private static final int MAX_INTERVAL = 10_000;
    private static final Duration OLDEST = Duration.ofDays(30L * 366);
    private static final int DAYS_OF_A_YEAR = 366;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int DAYS_OF_A_WEEK = 7;

    /** Units of a rule with their length, the shortest that there is. */
    private static final Map<String, Duration> UNITS = Map.of(
            "SECONDLY", Duration.ofSeconds(1),
            "MINUTELY", Duration.ofMinutes(1),
            "HOURLY", Duration.ofHours(1),
            "DAILY", Duration.ofDays(1),
            "WEEKLY", Duration.ofDays(7),
            "MONTHLY", Duration.ofDays(28),
            "YEARLY", Duration.ofDays(365));

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Duration unit;
    private final int interval;

    /** @throws CalendarFailure broken, where the text is no rule */
    Repetition(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new CalendarFailure(CalendarFault.TOO_MUCH);
        }
        for (String part : text.strip().toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            if (equals < 1 || parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                throw new CalendarFailure(CalendarFault.BROKEN);
            }
        }
        unit = UNITS.get(parts.getOrDefault("FREQ", ""));
        interval = number("INTERVAL", 1, MAX_INTERVAL);
        number("COUNT", 1, Integer.MAX_VALUE);
        if (unit == null || parts.containsKey("RSCALE") || parts.containsKey("SKIP")) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
    }

    /**
     * The times of the rule within a stretch of time, both ends included, without those before its start.
     *
     * @param start the first time; it need not fit the rule
     */
    List<LocalDateTime> times(Moment start, LocalDateTime from, LocalDateTime to, Effort effort) {
        LocalDateTime end = earlier(to, until(start));
        if (end.isBefore(from) || end.isBefore(start.clock())) {
            return List.of();
        }
        effort.spend(steps(start.clock(), from, end));
        try {
            return new Recur<LocalDateTime>(words()).getDates(start.clock(), from, end);
        } catch (RuntimeException malformed) {
            // Of many kinds, and their words quote the file.
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
    }

    /** The rule without its end, which is kept here: it may be in another zone than the clock of the event. */
    private String words() {
        StringBuilder words = new StringBuilder();
        parts.forEach((name, value) -> {
            if (!name.equals("UNTIL") && !name.startsWith("X-")) {
                words.append(words.isEmpty() ? "" : ";")
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return words.append(parts.containsKey("WKST") ? "" : ";WKST=MO").toString();
    }

    /** The last moment of the rule on the clock of the event, or null. */
    private LocalDateTime until(Moment start) {
        String text = parts.get("UNTIL");
        if (text == null) {
            return null;
        }
        Moment until = Moment.parse(text, start.rules());
        if (until.day()) {
            return until.clock().plusDays(1).minusNanos(1);
        }
        return start.day() ? until.clock() : start.shows(until.instant());
    }

    /**
     * How many times have to be looked at, or more. Rules that count are followed from their start, and so are those within a day, whose
     * start must not be so long ago that the library can no longer count to it.
     */
    private long steps(LocalDateTime start, LocalDateTime from, LocalDateTime end) {
        boolean withinADay = unit.compareTo(Duration.ofDays(1)) < 0;
        if (withinADay && start.isBefore(from.minus(OLDEST))) {
            throw new CalendarFailure(CalendarFault.TOO_MUCH);
        }
        boolean whole = withinADay || parts.containsKey("COUNT") || start.isAfter(from);
        Duration followed = Duration.between(whole ? start : from, end);
        long rounds = followed.toSeconds() / (unit.toSeconds() * interval) + 3;
        return Math.multiplyExact(rounds, each());
    }

    /** How many times one round of the rule looks at. */
    private long each() {
        long day = times("BYSECOND") * times("BYMINUTE") * times("BYHOUR");
        boolean days = parts.keySet().stream()
                .anyMatch(name ->
                        List.of("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO").contains(name));
        if (!days) {
            return day * times("BYMONTH");
        }
        return switch (parts.get("FREQ")) {
            case "YEARLY" -> day * DAYS_OF_A_YEAR;
            case "MONTHLY" -> day * DAYS_OF_A_MONTH;
            case "WEEKLY" -> day * DAYS_OF_A_WEEK;
            default -> day;
        };
    }

    private long times(String list) {
        String values = parts.get(list);
        return values == null ? 1 : values.chars().filter(c -> c == ',').count() + 1;
    }

    private int number(String name, int least, int most) {
        String digits = parts.getOrDefault(name, "1");
        if (!digits.matches("\\d{1,9}")) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        int number = Integer.parseInt(digits);
        if (number < least || number > most) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        return number;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
