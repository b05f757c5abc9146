package io.fullcircle.availability;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an interviewer wants to open, as their clock and calendar say it.
 *
 * @param to on the next day where it is not after {@code from}, so that an evening may last beyond midnight
 * @param weeks for how many weeks in a row the same local time is opened, 1 to {@value #MAX_WEEKS}
 */
public record TimesToOpen(LocalDate date, LocalTime from, LocalTime to, Integer weeks) {

    /** For how many weeks in a row a time can be opened at once. */
    public static final int MAX_WEEKS = 8;

    /** @throws DomainException naming the field that is missing, or the number of weeks */
    public TimesToOpen {
        if (date == null) {
            throw DomainException.invalid("date", "availability.rule.date");
        }
        if (from == null) {
            throw DomainException.invalid("from", "availability.rule.time");
        }
        if (to == null) {
            throw DomainException.invalid("to", "availability.rule.time");
        }
        if (weeks == null || weeks < 1 || weeks > MAX_WEEKS) {
            throw DomainException.invalid("weeks", "availability.rule.weeks", MAX_WEEKS);
        }
    }

    /**
     * The spans that these are in a zone, earliest first. Where the clocks show a time twice it is the first of the two.
     *
     * @throws DomainException naming {@code date} when it is over or lies beyond the horizon, {@code weeks} when a repetition does, and
     *     {@code from} or {@code to} when the clocks of that zone skip it on one of the days
     */
    public List<TimeSpan> in(ZoneId zone, Instant now) {
        requireNear(zone, now);
        List<TimeSpan> spans = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            LocalDate start = date.plusWeeks(week);
            LocalDate end = to.isAfter(from) ? start : start.plusDays(1);
            spans.add(new TimeSpan(instant("from", start.atTime(from), zone), instant("to", end.atTime(to), zone)));
        }
        return spans;
    }

    /** Whichever end of a span the clocks of a zone show twice, if they do: who reads it has to be told which one is meant. */
    public static Optional<Instant> shownTwice(TimeSpan span, ZoneId zone) {
        return Stream.of(span.start(), span.end())
                .filter(instant -> zone.getRules()
                                .getValidOffsets(LocalDateTime.ofInstant(instant, zone))
                                .size()
                        > 1)
                .findFirst();
    }

    /** A date can be any number of years away, so this comes before anything is reckoned with it. */
    private void requireNear(ZoneId zone, Instant now) {
        if (date.isBefore(LocalDate.ofInstant(now, zone))) {
            throw DomainException.invalid("date", "availability.rule.past");
        }
        LocalDateTime last = LocalDateTime.ofInstant(now.plus(OpenSlots.HORIZON), zone);
        if (date.atTime(from).isAfter(last)) {
            throw DomainException.invalid("date", "availability.rule.horizon", OpenSlots.HORIZON.toDays());
        }
        if (date.plusWeeks(weeks - 1L).atTime(from).isAfter(last)) {
            throw DomainException.invalid("weeks", "availability.rule.horizonWeeks", OpenSlots.HORIZON.toDays());
        }
    }

    private static Instant instant(String field, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw DomainException.invalid(
                    field,
                    "availability.rule.skipped",
                    local.toLocalDate(),
                    local.toLocalTime().toString());
        }
        return local.toInstant(offsets.get(0));
    }
}
