package io.fullcircle.booking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What to offer somebody whose time has gone. Pure. */
public final class OtherTimes {

    /** How many times of the same interviewer are offered, and how many of others. */
    private static final int EACH = 3;

    /** The length that is proposed where there is a choice. */
    private static final Duration USUAL = Duration.ofMinutes(60);

    private OtherTimes() {}

    /**
     * One time of one interviewer, as addresses and forms write it.
     *
     * @param interviewer public id of the account
     */
    public record Choice(UUID interviewer, Instant start) {

        private static final int ID = 36;

        public static Choice of(OpenTimeRow time) {
            return new Choice(time.interviewer().publicId(), time.slot().start());
        }

        /** @throws DomainException not found, for what names no time */
        public static Choice parse(String interviewer, String start) {
            try {
                Instant instant = Instant.parse(start == null ? "" : start);
                // What the database has no room for is no time that anybody offers.
                if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                    throw DomainException.notFound();
                }
                return new Choice(PublicId.parse(interviewer), instant);
            } catch (DateTimeException malformed) {
                throw DomainException.notFound();
            }
        }

        /** Reads what {@link #toString} wrote. */
        public static Choice parse(String text) {
            if (text.length() <= ID) {
                throw DomainException.notFound();
            }
            return parse(text.substring(0, ID), text.substring(ID + 1));
        }

        @Override
        public String toString() {
            return interviewer + "_" + start;
        }
    }

    /** How long a mock can be that begins then, the usual length first, then the shortest. */
    public static List<OpenTimeRow> lengths(List<OpenTimeRow> free, Choice wanted) {
        return free.stream()
                .filter(time -> Choice.of(time).equals(wanted))
                .sorted(Comparator.comparing(
                                (OpenTimeRow time) -> !time.slot().length().equals(USUAL))
                        .thenComparing(time -> time.slot().length()))
                .toList();
    }

    /** One row for each start of each interviewer, the first one that there is, in the same order. */
    public static List<OpenTimeRow> starts(List<OpenTimeRow> free) {
        Map<Choice, OpenTimeRow> starts = new LinkedHashMap<>();
        free.forEach(time -> starts.putIfAbsent(Choice.of(time), time));
        return List.copyOf(starts.values());
    }

    /**
     * The nearest times of the same interviewer, on the same day first, then the nearest of others on that day.
     *
     * @param free everything that can be booked
     * @param zone of the candidate, which says what a day is
     */
    public static List<OpenTimeRow> instead(List<OpenTimeRow> free, Choice gone, ZoneId zone) {
        Predicate<OpenTimeRow> sameDay = time ->
                OpenDay.date(time, zone).equals(gone.start().atZone(zone).toLocalDate());
        Predicate<OpenTimeRow> samePerson =
                time -> time.interviewer().publicId().equals(gone.interviewer());
        Comparator<OpenTimeRow> nearest = Comparator.comparing(
                time -> Duration.between(gone.start(), time.slot().start()).abs());
        List<OpenTimeRow> starts = starts(free);
        Stream<OpenTimeRow> same = starts.stream()
                .filter(samePerson)
                .sorted(Comparator.comparing((OpenTimeRow time) -> !sameDay.test(time))
                        .thenComparing(nearest))
                .limit(EACH);
        Stream<OpenTimeRow> others = starts.stream()
                .filter(samePerson.negate().and(sameDay))
                .sorted(nearest)
                .limit(EACH);
        return Stream.concat(same, others).toList();
    }
}
