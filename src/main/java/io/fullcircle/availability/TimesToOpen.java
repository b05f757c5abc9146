package io.fullcircle.availability;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an interviewer wants to open once, as their clock and calendar say it.
 *
 * @param to on the next day where it is not after {@code from}, so that an evening may last beyond midnight
 */
public record TimesToOpen(LocalDate date, LocalTime from, LocalTime to) {

    /** @throws DomainException naming the field that is missing, or {@code to} where it is the same as {@code from} */
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
        if (from.equals(to)) {
            throw DomainException.invalid("to", "availability.rule.empty");
        }
    }

    /**
     * The span that this is in a zone. Where the clocks show a time twice it is the first of the two.
     *
     * @param horizon how far ahead it may begin
     * @throws DomainException naming {@code date} when it is over or lies beyond the horizon, and {@code from} or {@code to} when the
     *     clocks of that zone skip it on the day
     */
    public TimeSpan in(ZoneId zone, Instant now, Duration horizon) {
        requireNear(zone, now, horizon);
        LocalDate end = to.isAfter(from) ? date : date.plusDays(1);
        return new TimeSpan(instant("from", date.atTime(from), zone), instant("to", end.atTime(to), zone));
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
    private void requireNear(ZoneId zone, Instant now, Duration horizon) {
        if (date.isBefore(LocalDate.ofInstant(now, zone))) {
            throw DomainException.invalid("date", "availability.rule.past");
        }
        LocalDateTime last = LocalDateTime.ofInstant(now.plus(horizon), zone);
        if (date.atTime(from).isAfter(last)) {
            throw DomainException.invalid("date", "availability.rule.horizon", horizon.toDays());
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
