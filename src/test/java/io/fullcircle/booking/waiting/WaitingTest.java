package io.fullcircle.booking.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.catalogue.Level;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is offered what, and until when. */
class WaitingTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** Tuesday 19:00 in New York. */
    private static final Instant EVENING = Instant.parse("2026-11-25T00:00:00Z");

    private static final long INES = 7;
    private static final long KENJI = 8;
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final WaitingWish anything = wish(null, Preference.ANY, TUESDAY.plusDays(9));

    @Test
    void whoCameFirstIsOfferedTheEarliestAndOfOneStartTheLongestOfTheirLengths() {
        OpenTimeRow later = time(INES, EVENING.plus(Duration.ofHours(1)), 60);
        OpenTimeRow half = time(KENJI, EVENING, 30);
        OpenTimeRow hour = time(KENJI, EVENING, 60);
        OpenTimeRow longer = time(KENJI, EVENING, 90);
        Waiting first = waiting(1, anything);
        Waiting second = waiting(2, anything);
        List<OpenTimeRow> open = List.of(later, half, longer, hour);
        assertEquals(new Waiting.Match(first, hour), match(List.of(first, second), open));
        assertEquals(new Waiting.Match(second, hour), match(List.of(second, first), open));
        Waiting otherwise = waiting(3, wish(id(INES), Preference.ANY, TUESDAY.plusDays(9)));
        assertEquals(new Waiting.Match(second, half), match(List.of(otherwise, second), List.of(half)));
        assertEquals(new Waiting.Match(otherwise, later), match(List.of(otherwise), open));
        assertEquals(Optional.empty(), Waiting.first(List.of(otherwise), Map.of(2L, open), NOW), "another programme");
    }

    @Test
    void aWishIsAboutThePersonTheLengthTheDaysAndTheHoursOnTheirOwnClock() {
        OpenTimeRow hour = time(INES, EVENING, 60);
        assertSuits(true, anything, hour);
        assertSuits(true, wish(id(INES), Preference.ANY, TUESDAY), hour);
        assertSuits(false, wish(id(KENJI), Preference.ANY, TUESDAY), hour);
        assertSuits(false, anything, time(INES, EVENING, 90));
        assertSuits(false, wish(null, Preference.ANY, TUESDAY.minusDays(1)), hour);
        Preference tuesdays = new Preference(Set.of(DayOfWeek.TUESDAY), LocalTime.of(18, 0), LocalTime.of(20, 0));
        assertSuits(true, wish(null, tuesdays, TUESDAY), hour);
        assertSuits(false, wish(null, tuesdays, TUESDAY), time(INES, EVENING.plus(Duration.ofHours(1)), 60));
        assertEquals(false, wish(null, tuesdays, TUESDAY).suits(hour, ZoneId.of("Asia/Tokyo")), "Wednesday there");
    }

    private static void assertSuits(boolean expected, WaitingWish wish, OpenTimeRow time) {
        assertEquals(expected, wish.suits(time, NEW_YORK), time::toString);
    }

    @Test
    void nobodyIsOfferedTheirOwnTimeNorWhatTheyHaveHadNorATimeThatTheyDoNotHave() {
        OpenTimeRow hour = time(INES, EVENING, 60);
        TimeSpan beside = new TimeSpan(EVENING.plus(Duration.ofMinutes(60)), EVENING.plus(Duration.ofMinutes(90)));
        TimeSpan into = new TimeSpan(EVENING.plus(Duration.ofMinutes(59)), EVENING.plus(Duration.ofMinutes(90)));
        assertEquals(List.of(hour), offered(1, List.of(beside), Set.of(), hour));
        assertEquals(List.of(), offered(1, List.of(into), Set.of(), hour));
        assertEquals(List.of(), offered(INES, List.of(), Set.of(), hour));
        assertEquals(List.of(), offered(1, List.of(), Set.of(new Waiting.Start(INES, EVENING)), hour));
        assertEquals(List.of(hour), offered(1, List.of(), Set.of(new Waiting.Start(KENJI, EVENING)), hour));
    }

    private List<OpenTimeRow> offered(long candidate, List<TimeSpan> taken, Set<Waiting.Start> had, OpenTimeRow open) {
        Waiting waiting = new Waiting(1, 1, candidate, anything, NEW_YORK, 4, taken, had);
        return Waiting.first(List.of(waiting), Map.of(1L, List.of(open)), NOW).stream()
                .map(Waiting.Match::what)
                .toList();
    }

    @Test
    void anOfferStandsForSomeHoursButNoLongerThanItCanBeBooked() {
        OpenTimeRow hour = time(INES, EVENING, 60);
        assertEquals(NOW.plus(Duration.ofHours(4)), Waiting.deadline(hour, 4, NOW));
        Instant latest = EVENING.minus(Duration.ofHours(24));
        assertEquals(latest, Waiting.deadline(hour, 48, NOW));
        Waiting one = waiting(1, anything);
        Instant enough = latest.minus(Duration.ofMinutes(15));
        assertEquals(
                1,
                Waiting.first(List.of(one), Map.of(1L, List.of(hour)), enough).stream()
                        .count());
        assertEquals(Optional.empty(), Waiting.first(List.of(one), Map.of(1L, List.of(hour)), enough.plusMillis(1)));
    }

    @Test
    void aWishHasALengthAndADayThatCanBeBooked() {
        assertField("lengths", () -> new WaitingWish(null, Set.of(), Preference.ANY, TUESDAY));
        assertField("lengths", () -> new WaitingWish(null, Set.of(60, 50), Preference.ANY, TUESDAY));
        assertField("lastDay", () -> new WaitingWish(null, Set.of(60), Preference.ANY, null));
        wish(null, Preference.ANY, TUESDAY).requireAhead(TUESDAY);
        wish(null, Preference.ANY, TUESDAY.plusDays(120)).requireAhead(TUESDAY);
        assertField(
                "lastDay",
                () -> wish(null, Preference.ANY, TUESDAY.plusDays(121)).requireAhead(TUESDAY));
        assertField(
                "lastDay",
                () -> wish(null, Preference.ANY, TUESDAY.minusDays(1)).requireAhead(TUESDAY));
    }

    private static void assertField(String field, Runnable work) {
        assertEquals(field, assertThrows(DomainException.class, work::run).field());
    }

    private static Waiting.Match match(List<Waiting> order, List<OpenTimeRow> open) {
        return Waiting.first(order, Map.of(1L, open), NOW).orElseThrow();
    }

    private static Waiting waiting(long entry, WaitingWish wish) {
        return new Waiting(entry, 1, 100 + entry, wish, NEW_YORK, 4, List.of(), Set.of());
    }

    private static WaitingWish wish(UUID interviewer, Preference when, LocalDate lastDay) {
        return new WaitingWish(interviewer, Set.of(30, 60), when, lastDay);
    }

    private static OpenTimeRow time(long interviewer, Instant start, int minutes) {
        return new OpenTimeRow(
                new ApprovedInterviewerRow(
                        interviewer, id(interviewer), "Ines", "UTC", "Engineer", 5, Level.SENIOR, false, null),
                new TimeSpan(start, start.plus(Duration.ofMinutes(minutes))),
                OfferTerms.USUAL);
    }

    private static UUID id(long account) {
        return new UUID(0, account);
    }
}
