package io.fullcircle.booking.api;

import io.fullcircle.booking.waiting.OfferedRow;
import io.fullcircle.booking.waiting.WaitingRow;
import io.fullcircle.booking.waiting.WaitingWish;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.error.DomainException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a candidate waits for in a programme. Days and hours are on their own clock and calendar; the moments of what is offered are in UTC.
 *
 * @param interviewer null for whoever has time
 * @param lengths how long a mock may be, in minutes
 * @param days weekdays by their English names, none for any
 * @param preferredFrom as 18:00, null for any hour
 * @param lastDay as 2026-11-24
 * @param ahead how many wait longer in the same programme
 * @param offer what is kept for them until they answer, else null
 */
public record WaitingJson(
        Programme programme,
        Interviewer interviewer,
        List<Integer> lengths,
        List<String> days,
        String preferredFrom,
        String preferredTo,
        String lastDay,
        String joinedAt,
        int ahead,
        Offer offer) {

    /** All that somebody waits for. */
    public record All(List<WaitingJson> items) {}

    /** Where. */
    public record Programme(String id, String name) {}

    /** With whom. */
    public record Interviewer(String id, String name) {}

    /**
     * A time that is kept for them.
     *
     * @param answerBy until when
     * @param confirms true where the interviewer answers each request first
     */
    public record Offer(
            String id,
            BookingJson.Person interviewer,
            String start,
            String end,
            long minutes,
            String answerBy,
            boolean confirms) {}

    /** What somebody wants to wait for. */
    public record Wish(
            String interviewer,
            List<Integer> lengths,
            List<String> days,
            String preferredFrom,
            String preferredTo,
            String lastDay) {

        /** @throws DomainException naming the member at fault */
        WaitingWish wish() {
            Set<DayOfWeek> weekdays = new HashSet<>();
            for (String day : days == null ? List.<String>of() : days) {
                weekdays.add(read("days", day, DayOfWeek::valueOf, "shared.error.choice", DAYS));
            }
            return new WaitingWish(
                    interviewer == null ? null : Asked.id("interviewer", interviewer),
                    lengths == null || lengths.contains(null) ? Set.of() : new HashSet<>(lengths),
                    new Preference(weekdays, time("preferredFrom", preferredFrom), time("preferredTo", preferredTo)),
                    lastDay == null ? null : read("lastDay", lastDay, LocalDate::parse, "booking.waiting.rule.noDay"));
        }
    }

    private static final String DAYS =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.joining(", "));

    private static LocalTime time(String field, String text) {
        return text == null ? null : read(field, text, LocalTime::parse, "people.rule.preferredHours");
    }

    private static <T> T read(String field, String text, Function<String, T> how, String rule, Object... arguments) {
        try {
            return how.apply(text == null ? "" : text);
        } catch (DateTimeException | IllegalArgumentException none) {
            throw DomainException.invalid(field, rule, arguments);
        }
    }

    static WaitingJson of(WaitingRow row) {
        return new WaitingJson(
                new Programme(row.programme().toString(), row.programmeName()),
                row.interviewer() == null
                        ? null
                        : new Interviewer(row.interviewer().toString(), row.interviewerName()),
                row.minutes(),
                row.when().days().stream().sorted().map(DayOfWeek::name).toList(),
                row.when().from() == null ? null : row.when().from().toString(),
                row.when().to() == null ? null : row.when().to().toString(),
                row.lastDay().toString(),
                row.joinedAt().toString(),
                row.ahead(),
                row.offer() == null ? null : of(row.offer()));
    }

    private static Offer of(OfferedRow row) {
        return new Offer(
                row.publicId().toString(),
                new BookingJson.Person(row.interviewer().toString(), row.interviewerName(), row.interviewerZone()),
                row.startsAt().toString(),
                row.endsAt().toString(),
                row.minutes(),
                row.answerBy().toString(),
                !row.accepts());
    }
}
