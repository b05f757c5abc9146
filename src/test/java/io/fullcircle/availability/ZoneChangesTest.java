package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an interviewer says, and whatever the clocks do meanwhile: what is offered is what {@link MinuteByMinute} finds. */
class ZoneChangesTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2029-01-01T00:00:00Z");

    /** Where the clocks never change: as many moments as elsewhere. */
    private static final int MOMENTS = 6;

    private static final int ROUNDS = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "Europe/London",
                "Europe/Berlin",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "America/Sao_Paulo",
                "Africa/Cairo",
                "Asia/Tokyo"
            })
    void whateverIsSaidAndTakenTheSlotsAreThoseFoundMinuteByMinute(String id) {
        ZoneId zone = ZoneId.of(id);
        Random random = new Random(id.hashCode());
        int offered = 0;
        for (Instant moment : moments(zone, random)) {
            TimeSpan span = new TimeSpan(hour(moment, -12 * 24), hour(moment, 11 * 24));
            MinuteByMinute.Days days = new MinuteByMinute.Days(zone, span);
            for (int round = 0; round < ROUNDS; round++) {
                offered += check(zone, moment, days, random);
            }
        }
        assertTrue(offered > 2_000, "the rounds offer something: " + offered);
    }

    private static int check(ZoneId zone, Instant moment, MinuteByMinute.Days days, Random random) {
        Instant now = moment.minus(Duration.ofSeconds(random.nextInt(3 * 24 * 60 * 60)));
        Offer offer = offer(zone, moment, random);
        Taken taken = taken(moment, random);
        MinuteByMinute slow = new MinuteByMinute(offer, taken, days);
        TimeSpan whole = new TimeSpan(hour(moment, -2 * 24), hour(moment, 9 * 24));
        TimeSpan part = new TimeSpan(hour(moment, -random.nextInt(24)), hour(moment, 1 + random.nextInt(48)));
        for (TimeSpan range : List.of(whole, part)) {
            List<TimeSpan> slots = OpenSlots.of(offer, taken, range, now);
            assertEquals(slow.slots(range, now), new HashSet<>(slots), () -> zone + " at " + now + ": " + offer);
            assertEquals(slots.size(), new HashSet<>(slots).size(), "each is offered once");
        }
        return OpenSlots.of(offer, taken, whole, now).size();
    }

    private static List<Instant> moments(ZoneId zone, Random random) {
        List<Instant> moments = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(UNTIL)) {
            moments.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        for (int i = moments.size(); i < MOMENTS; i++) {
            long hours = random.nextInt((int) Duration.between(FROM, UNTIL).toHours());
            moments.add(FROM.plus(Duration.ofHours(hours)));
        }
        return moments;
    }

    private static Offer offer(ZoneId zone, Instant moment, Random random) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours(random, 3));
        }
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Map<LocalDate, List<Hours>> dates = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            dates.put(today.plusDays(random.nextInt(6) - 2L), hours(random, 2));
        }
        List<DaysOff> off = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            LocalDate first = today.plusDays(random.nextInt(6) - 2L);
            off.add(new DaysOff(first, first.plusDays(random.nextInt(3))));
        }
        List<TimeSpan> extra = spans(moment, random, 3, 240);
        return new Offer(zone, week, dates, off, extra, terms(moment, random));
    }

    /** Up to so many, of which every other begins or ends where clocks are changed. */
    private static List<Hours> hours(Random random, int most) {
        List<Hours> hours = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            int from = random.nextBoolean() ? random.nextInt(4 * 60) : random.nextInt(24 * 60);
            int length = random.nextBoolean() ? 30 + random.nextInt(180) : 1 + random.nextInt(24 * 60 - 1);
            LocalTime start = LocalTime.MIDNIGHT.plusMinutes(from);
            hours.add(new Hours(start, start.plusMinutes(length)));
        }
        return hours;
    }

    private static OfferTerms terms(Instant moment, Random random) {
        OfferTerms terms = Terms.of(random.nextBoolean() ? new int[] {45, 60} : new int[] {30, 90});
        terms = Terms.around(terms, 5 * random.nextInt(4), 5 * random.nextInt(4));
        terms = Terms.most(terms, 1 + random.nextInt(2), 2 + random.nextInt(4));
        Instant end = random.nextInt(4) == 0 ? hour(moment, random.nextInt(48)) : null;
        terms = Terms.paused(terms, end);
        return Terms.within(terms, Duration.ofHours(1 + random.nextInt(48)), Duration.ofDays(7 + random.nextInt(3)));
    }

    private static Taken taken(Instant moment, Random random) {
        List<TimeSpan> claims = spans(moment, random, 8, 120);
        List<Instant> given = claims.stream()
                .filter(claim -> random.nextBoolean())
                .map(TimeSpan::start)
                .toList();
        return new Taken(claims, spans(moment, random, 3, 200), given);
    }

    private static List<TimeSpan> spans(Instant moment, Random random, int most, int minutes) {
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            Instant start = hour(moment, -48).plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
            spans.add(new TimeSpan(start, start.plus(Duration.ofMinutes(1 + random.nextInt(minutes)))));
        }
        return spans;
    }

    private static Instant hour(Instant moment, int hours) {
        return moment.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(hours));
    }
}
