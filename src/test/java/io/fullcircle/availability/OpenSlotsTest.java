package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenSlotsTest {

    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2026-11-22T21:00:00Z");

    /** On Tuesday, beyond the usual notice. */
    private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");

    private static final TimeSpan ALL = new TimeSpan(NOW, NOW.plus(Duration.ofDays(130)));

    @Test
    void aStretchOffersASlotEachHalfHourFromItsOwnStartAsLongAsAWholeOneFits() {
        assertEquals(List.of(0L, 30L, 60L), starts(hourly(span(0, 125)), Taken.NOTHING));
        assertEquals(List.of(7L), starts(hourly(span(7, 67)), Taken.NOTHING));
        assertEquals(List.of(), starts(hourly(span(0, 59)), Taken.NOTHING));
    }

    @Test
    void stretchesThatTouchAreOne() {
        assertEquals(List.of(0L, 30L, 60L), starts(hourly(span(0, 60), span(60, 120)), Taken.NOTHING));
        assertEquals(List.of(0L, 61L), starts(hourly(span(0, 60), span(61, 121)), Taken.NOTHING));
    }

    @Test
    void everyLengthOfTheTermsIsOfferedTheLongestFirst() {
        Offer offer = offer(Terms.of(30, 45, 90), span(0, 100));
        assertEquals(
                List.of("0+90", "0+45", "0+30", "30+45", "30+30", "60+30"),
                OpenSlots.of(offer, Taken.NOTHING, ALL, NOW).stream()
                        .map(slot -> Duration.between(MORNING, slot.start()).toMinutes() + "+"
                                + slot.length().toMinutes())
                        .toList());
    }

    @Test
    void whatIsTakenGoesAndWhatTouchesItStays() {
        assertEquals(List.of(0L, 120L), starts(hourly(span(0, 180)), claimed(span(60, 120))));
        assertEquals(List.of(120L), starts(hourly(span(0, 180)), claimed(span(59, 120))));
        assertEquals(List.of(), starts(hourly(span(0, 180)), claimed(span(-600, 600))));
        Taken busy = new Taken(List.of(), List.of(span(59, 120)), List.of());
        assertEquals(List.of(120L), starts(hourly(span(0, 180)), busy));
    }

    @Test
    void whatIsKeptFreeAroundASlotIsFreeToo() {
        OfferTerms terms = Terms.around(Terms.of(60), 15, 30);
        // From 90 on the mock that is there leaves no quarter of an hour, and before it no half one.
        assertEquals(List.of(0L, 180L, 210L), starts(offer(terms, span(0, 270)), claimed(span(90, 150))));
        assertEquals(List.of(180L, 210L), starts(offer(terms, span(0, 270)), claimed(span(89, 165))));
        // What is kept free may lie outside of what is open.
        assertEquals(List.of(0L), starts(offer(terms, span(0, 60)), Taken.NOTHING));
    }

    @Test
    void aSlotBeginsBetweenTheNoticeAndTheHorizonBothIncludedAndNotBeforeAPauseEnds() {
        OfferTerms terms = Terms.of(60);
        Instant first = NOW.plus(terms.notice());
        Instant last = NOW.plus(terms.horizon());
        TimeSpan early = new TimeSpan(first.minus(OpenSlots.STEP), first.plus(Duration.ofHours(1)));
        TimeSpan late = new TimeSpan(last, last.plus(Duration.ofHours(3)));
        assertEquals(List.of(first, last), begins(offer(terms, early, late)));
        assertEquals(List.of(last), begins(offer(Terms.paused(terms, first.plusSeconds(1)), early, late)));
        assertEquals(List.of(first, last), begins(offer(Terms.paused(terms, first), early, late)));
        assertEquals(List.of(), begins(offer(Terms.paused(terms, last.plusSeconds(1)), early, late)));
    }

    @Test
    void aRangeHoldsTheStartsBeforeItsEndAndChangesNothingElse() {
        Offer offer = hourly(span(7, 187));
        TimeSpan range = new TimeSpan(MORNING.plus(Duration.ofMinutes(37)), MORNING.plus(Duration.ofMinutes(97)));
        assertEquals(
                List.of(37L, 67L),
                OpenSlots.of(offer, Taken.NOTHING, range, NOW).stream()
                        .map(slot -> Duration.between(MORNING, slot.start()).toMinutes())
                        .toList());
    }

    @Test
    void aDayAndAWeekThatHaveTheirMostOfferNothingMore() {
        Instant monday = MORNING.minus(Duration.ofDays(1));
        Instant sunday = MORNING.plus(Duration.ofDays(5));
        Offer offer = offer(
                Terms.most(Terms.of(60), 2, 3),
                hour(MORNING),
                hour(MORNING.plus(Duration.ofDays(1))),
                hour(sunday),
                hour(sunday.plus(Duration.ofDays(1))));
        assertEquals(4, begins(offer).size());
        assertEquals(
                List.of(MORNING.plus(Duration.ofDays(1)), sunday, sunday.plus(Duration.ofDays(1))),
                begins(offer, given(MORNING.plus(Duration.ofHours(2)), MORNING.plus(Duration.ofHours(4)))));
        assertEquals(
                List.of(sunday.plus(Duration.ofDays(1))),
                begins(offer, given(monday, MORNING.plus(Duration.ofHours(2)), sunday.plus(Duration.ofHours(2)))));
    }

    @Test
    void theDayOfACapIsThatOfTheInterviewersCalendar() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        Instant night = Instant.parse("2026-11-24T18:00:00Z");
        OfferTerms terms = Terms.most(Terms.of(60), 1, 5);
        Taken given = given(Instant.parse("2026-11-24T19:00:00Z"));
        assertEquals(List.of(night), begins(windows(kolkata, terms, hour(night)), given));
        assertEquals(List.of(), begins(windows(ZoneOffset.UTC, terms, hour(night)), given));
    }

    @Test
    void weeklyHoursComeAgainUntilTheHorizon() {
        Map<DayOfWeek, List<Hours>> week = Map.of(DayOfWeek.TUESDAY, List.of(hours("18:00", "19:00")));
        Offer offer = new Offer(ZoneOffset.UTC, week, Map.of(), List.of(), List.of(), Terms.of(60));
        List<Instant> begins = begins(offer);
        assertEquals(9, begins.size());
        assertEquals(Instant.parse("2026-11-24T18:00:00Z"), begins.get(0));
        assertEquals(Instant.parse("2027-01-19T18:00:00Z"), begins.get(8));
        assertEquals(List.of(), begins(Offer.none(ZoneOffset.UTC)));
    }

    @Test
    void aDateThatDiffersFollowsItsOwnHoursAloneAndDaysOffTakeAll() {
        LocalDate tuesday = LocalDate.of(2026, 11, 24);
        Map<DayOfWeek, List<Hours>> week = Map.of(
                DayOfWeek.MONDAY,
                List.of(hours("22:00", "02:00")),
                DayOfWeek.TUESDAY,
                List.of(hours("09:00", "10:00")));
        Map<LocalDate, List<Hours>> dates = Map.of(tuesday, List.of(hours("12:00", "13:00")));
        TimeSpan range = new TimeSpan(NOW, NOW.plus(Duration.ofDays(3)));
        Offer differing = new Offer(ZoneOffset.UTC, week, dates, List.of(), List.of(), Terms.of(60));
        assertEquals(
                List.of(
                        stretch("2026-11-23T22:00", "2026-11-24T00:00"),
                        stretch("2026-11-24T12:00", "2026-11-24T13:00")),
                differing.open(range));
        List<DaysOff> off = List.of(new DaysOff(tuesday, tuesday.plusDays(1)));
        TimeSpan extra = stretch("2026-11-24T15:00", "2026-11-26T01:00");
        assertEquals(
                List.of(
                        stretch("2026-11-23T22:00", "2026-11-24T00:00"),
                        stretch("2026-11-26T00:00", "2026-11-26T01:00")),
                new Offer(ZoneOffset.UTC, week, dates, off, List.of(extra), Terms.of(60))
                        .open(new TimeSpan(NOW, NOW.plus(Duration.ofDays(6)))));
    }

    private static Offer hourly(TimeSpan... windows) {
        return offer(Terms.of(60), windows);
    }

    private static Offer offer(OfferTerms terms, TimeSpan... windows) {
        return windows(ZoneOffset.UTC, terms, windows);
    }

    private static Offer windows(ZoneId zone, OfferTerms terms, TimeSpan... windows) {
        return new Offer(zone, Map.of(), Map.of(), List.of(), List.of(windows), terms);
    }

    private static Taken claimed(TimeSpan... claims) {
        return new Taken(List.of(claims), List.of(), List.of());
    }

    private static Taken given(Instant... starts) {
        return new Taken(List.of(), List.of(), List.of(starts));
    }

    private static List<Instant> begins(Offer offer) {
        return begins(offer, Taken.NOTHING);
    }

    private static List<Instant> begins(Offer offer, Taken taken) {
        return OpenSlots.of(offer, taken, ALL, NOW).stream()
                .map(TimeSpan::start)
                .distinct()
                .toList();
    }

    private static List<Long> starts(Offer offer, Taken taken) {
        return begins(offer, taken).stream()
                .map(start -> Duration.between(MORNING, start).toMinutes())
                .toList();
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static TimeSpan stretch(String from, String to) {
        return new TimeSpan(Instant.parse(from + ":00Z"), Instant.parse(to + ":00Z"));
    }

    private static TimeSpan hour(Instant start) {
        return new TimeSpan(start, start.plus(Duration.ofHours(1)));
    }

    private static TimeSpan span(long from, long to) {
        return new TimeSpan(MORNING.plus(Duration.ofMinutes(from)), MORNING.plus(Duration.ofMinutes(to)));
    }
}
