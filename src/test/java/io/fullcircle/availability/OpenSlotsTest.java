package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenSlotsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void aWindowOffersASlotEachHalfHourFromItsOwnStartAsLongAsAWholeOneFits() {
        assertEquals(List.of(0L, 30L, 60L), starts(List.of(span(0, 125)), List.of()));
        assertEquals(List.of(7L), starts(List.of(span(7, 67)), List.of()));
        assertEquals(List.of(), starts(List.of(span(0, 59)), List.of()));
    }

    @Test
    void whatIsTakenGoesAndWhatTouchesItStays() {
        assertEquals(List.of(0L, 120L), starts(List.of(span(0, 180)), List.of(span(60, 120))));
        assertEquals(List.of(120L), starts(List.of(span(0, 180)), List.of(span(59, 120))));
        assertEquals(List.of(), starts(List.of(span(0, 180)), List.of(span(-600, 600))));
    }

    @Test
    void slotsOfSeveralWindowsComeInTheirOrder() {
        assertEquals(List.of(0L, 300L, 600L), starts(List.of(span(600, 660), span(0, 60), span(300, 360)), List.of()));
    }

    @Test
    void aSlotBeginsBetweenTheNoticeAndTheHorizonBothIncluded() {
        Instant first = NOW.plus(OpenSlots.NOTICE);
        Instant last = NOW.plus(OpenSlots.HORIZON);
        TimeSpan early = new TimeSpan(first.minus(OpenSlots.STEP), first.plus(OpenSlots.LENGTH));
        TimeSpan late = new TimeSpan(last, last.plus(Duration.ofHours(3)));
        assertEquals(
                List.of(first, last),
                OpenSlots.of(List.of(early, late), List.of(), NOW).stream()
                        .map(TimeSpan::start)
                        .toList());
    }

    @Test
    void whateverIsOpenAndTakenSlotsKeepTheirPromises() {
        Random random = new Random(20261122);
        int offered = 0;
        for (int round = 0; round < 500; round++) {
            List<TimeSpan> windows = windows(random);
            List<TimeSpan> taken = taken(random);
            List<TimeSpan> slots = OpenSlots.of(windows, taken, NOW);
            assertTrue(slots.stream().allMatch(slot -> mayBeOffered(slot, windows, taken)), "round " + round);
            assertEquals(
                    slots,
                    slots.stream()
                            .sorted((a, b) -> a.start().compareTo(b.start()))
                            .toList());
            assertEquals(everyMinute(windows, taken), new HashSet<>(slots), "round " + round);
            offered += slots.size();
        }
        assertTrue(offered > 5_000, "the rounds offer something: " + offered);
    }

    /** The same answer the slow way: each minute of a window is asked whether a slot begins there. */
    private static Set<TimeSpan> everyMinute(List<TimeSpan> windows, List<TimeSpan> taken) {
        Set<TimeSpan> slots = new HashSet<>();
        for (TimeSpan window : windows) {
            for (long minute = 0; minute < window.length().toMinutes(); minute++) {
                Instant start = window.start().plus(Duration.ofMinutes(minute));
                TimeSpan slot = new TimeSpan(start, start.plus(OpenSlots.LENGTH));
                if (minute % OpenSlots.STEP.toMinutes() == 0 && mayBeOffered(slot, List.of(window), taken)) {
                    slots.add(slot);
                }
            }
        }
        return slots;
    }

    private static boolean mayBeOffered(TimeSpan slot, List<TimeSpan> windows, List<TimeSpan> taken) {
        return slot.length().equals(OpenSlots.LENGTH)
                && windows.stream().anyMatch(window -> window.contains(slot))
                && taken.stream().noneMatch(slot::overlaps)
                && !slot.start().isBefore(NOW.plus(OpenSlots.NOTICE))
                && !slot.start().isAfter(NOW.plus(OpenSlots.HORIZON));
    }

    /** Up to twelve windows that do not overlap, from before now until beyond the horizon, in any order. */
    private static List<TimeSpan> windows(Random random) {
        List<TimeSpan> windows = new ArrayList<>();
        Instant from = NOW.minus(Duration.ofHours(random.nextInt(24)));
        for (int i = random.nextInt(13); i > 0; i--) {
            Instant start = from.plus(Duration.ofMinutes(random.nextInt(10_000)));
            Instant end = start.plus(Duration.ofMinutes(1 + random.nextInt(720)));
            windows.add(0, new TimeSpan(start, end));
            from = end;
        }
        return windows;
    }

    private static List<TimeSpan> taken(Random random) {
        return random.ints(random.nextInt(200), 0, 90_000)
                .mapToObj(minute -> {
                    Instant start = NOW.plus(Duration.ofMinutes(minute));
                    return new TimeSpan(start, start.plus(Duration.ofMinutes(1 + random.nextInt(120))));
                })
                .toList();
    }

    @Test
    void nothingIsOfferedWhereNothingIsOpen() {
        assertFalse(OpenSlots.of(List.of(span(0, 60)), List.of(), NOW).isEmpty());
        assertEquals(List.of(), OpenSlots.of(List.of(), List.of(span(0, 60)), NOW));
    }

    private static List<Long> starts(List<TimeSpan> windows, List<TimeSpan> taken) {
        return OpenSlots.of(windows, taken, NOW).stream()
                .map(slot -> Duration.between(MORNING, slot.start()).toMinutes())
                .toList();
    }

    private static TimeSpan span(long from, long to) {
        return new TimeSpan(MORNING.plus(Duration.ofMinutes(from)), MORNING.plus(Duration.ofMinutes(to)));
    }
}
