package io.fullcircle.people;

import io.fullcircle.shared.error.DomainException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a candidate likes a mock to begin, on their own clock and calendar.
 *
 * @param days weekdays; none of them says any
 * @param from null for any hour
 * @param to not included; on the next day where it is not after {@code from}, and then the day is the one that {@code from} is on
 */
public record Preference(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /** That of who has not said any. */
    public static final Preference ANY = new Preference(Set.of(), null, null);

    /** @throws DomainException naming {@code preferredFrom} or {@code preferredTo} where one of them is missing, or both are the same */
    public Preference {
        if (from == null && to != null) {
            throw DomainException.invalid("preferredFrom", "people.rule.preferredHours");
        }
        if (to == null && from != null) {
            throw DomainException.invalid("preferredTo", "people.rule.preferredHours");
        }
        if (from != null && from.equals(to)) {
            throw DomainException.invalid("preferredTo", "people.rule.preferredSame");
        }
        days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
    }

    /** Reads weekdays as {@link #digits} writes them. */
    public static Preference kept(String digits, LocalTime from, LocalTime to) {
        Set<DayOfWeek> days = digits.chars()
                .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        return new Preference(days, from, to);
    }

    /** The ISO numbers of the weekdays in their order: "135". */
    public String digits() {
        return days.stream().sorted().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining());
    }

    /** True for who likes any time as well as any other. */
    public boolean any() {
        return days.isEmpty() && from == null;
    }

    /** True when a mock that begins then, on a clock of this zone, begins at a time that they like. */
    public boolean likes(Instant start, ZoneId zone) {
        ZonedDateTime local = start.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalDate day = local.toLocalDate();
        if (from != null && to.isAfter(from) && (time.isBefore(from) || !time.isBefore(to))) {
            return false;
        }
        if (from != null && to.isBefore(from) && time.isBefore(from)) {
            if (!time.isBefore(to)) {
                return false;
            }
            day = day.minusDays(1);
        }
        return days.isEmpty() || days.contains(day.getDayOfWeek());
    }
}
