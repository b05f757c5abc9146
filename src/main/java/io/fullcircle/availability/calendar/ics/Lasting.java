package io.fullcircle.availability.calendar.ics;

import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something in a calendar takes: days as the calendar counts them, which a change of the clocks makes longer or shorter, and
 * then an exact time.
 */
record Lasting(int days, Duration exact) {

    static final Lasting NOTHING = new Lasting(0, Duration.ZERO);
    static final Lasting A_DAY = new Lasting(1, Duration.ZERO);

    private static final int MAX_DIGITS = 6;
    private static final Pattern TEXT =
            Pattern.compile("([+-])?P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

    /** @throws CalendarFailure broken, where the text is no duration */
    static Lasting parse(String text) {
        Matcher parts = TEXT.matcher(text.strip().toUpperCase(java.util.Locale.ROOT));
        if (!parts.matches() || "-".equals(parts.group(1))) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        return new Lasting(
                7 * number(parts.group(2)) + number(parts.group(3)),
                Duration.ofHours(number(parts.group(4)))
                        .plusMinutes(number(parts.group(5)))
                        .plusSeconds(number(parts.group(6))));
    }

    private static int number(String digits) {
        if (digits == null) {
            return 0;
        }
        if (digits.length() > MAX_DIGITS) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        return Integer.parseInt(digits);
    }

    Instant after(Moment start) {
        return start.at(start.clock().plusDays(days)).instant().plus(exact);
    }

    /** No shorter than this in whole days. */
    long wholeDays() {
        return days + exact.toDays() + 1;
    }
}
