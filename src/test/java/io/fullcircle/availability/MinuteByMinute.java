package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be booked, found the slow way: every minute of some days is asked what the clocks show at it, whether it is open and whether it
 * is taken. It shares nothing with what it judges but the records that hold the rules.
 */
final class MinuteByMinute {

    private final Offer offer;
    private final Taken taken;
    private final Days days;
    private final boolean[] open;
    private final boolean[] busy;

    /** What the clocks of a zone show at each minute of some days. */
    static final class Days {

        private final Instant first;
        private final LocalDateTime[] shown;
        private final LocalDate[] dates;
        private final Map<LocalDateTime, Integer> firstShown = new HashMap<>();

        /** @param span all of what is asked for later has to lie well within it */
        Days(ZoneId zone, TimeSpan span) {
            first = span.start();
            shown = new LocalDateTime[(int) span.length().toMinutes()];
            dates = new LocalDate[shown.length];
            for (int i = 0; i < shown.length; i++) {
                shown[i] = LocalDateTime.ofInstant(at(i), zone);
                boolean same = i > 0 && dates[i - 1].equals(shown[i].toLocalDate());
                dates[i] = same ? dates[i - 1] : shown[i].toLocalDate();
                firstShown.putIfAbsent(shown[i], i);
            }
        }

        Instant at(int minute) {
            return first.plusSeconds(60L * minute);
        }

        /** The first minute that is not before this moment. */
        int from(Instant instant) {
            long seconds = Duration.between(first, instant).toSeconds();
            return (int) Math.max(0, Math.min(shown.length, -Math.floorDiv(-seconds, 60L)));
        }
    }

    MinuteByMinute(Offer offer, Taken taken, Days days) {
        this.offer = offer;
        this.taken = taken;
        this.days = days;
        open = new boolean[days.shown.length];
        busy = new boolean[days.shown.length];
        openHours();
        offer.extra().forEach(window -> fill(open, window));
        for (int i = 0; i < open.length; i++) {
            open[i] = open[i] && !off(days.dates[i]);
        }
        taken.claims().forEach(claim -> fill(busy, claim));
        taken.busy().forEach(span -> fill(busy, span));
    }

    private void openHours() {
        LocalDate last = days.dates[days.dates.length - 1].minusDays(1);
        for (LocalDate day = days.dates[0].plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
            List<Hours> differing = offer.dates().get(day);
            List<Hours> usual = offer.week().get(day.getDayOfWeek());
            List<Hours> hours = differing != null ? differing : usual != null ? usual : List.of();
            for (Hours span : off(day) ? List.<Hours>of() : hours) {
                boolean overnight = !span.to().isAfter(span.from());
                int start = minute(day.atTime(span.from()));
                int end = minute((overnight ? day.plusDays(1) : day).atTime(span.to()));
                for (int i = start; i < end; i++) {
                    LocalDate date = days.dates[i];
                    open[i] |= date.equals(day) || !offer.dates().containsKey(date);
                }
            }
        }
    }

    /** The first minute at which the clocks show this; where they skip it, the one at which they show what they skip later. */
    private int minute(LocalDateTime local) {
        if (days.firstShown.containsKey(local)) {
            return days.firstShown.get(local);
        }
        LocalDateTime[] shown = days.shown;
        for (int i = 1; i < shown.length; i++) {
            if (shown[i - 1].isBefore(local) && shown[i].isAfter(local)) {
                Duration skipped = Duration.between(shown[i - 1], shown[i]).minusMinutes(1);
                return minute(local.plus(skipped));
            }
        }
        throw new AssertionError("Not within the days: " + local);
    }

    private boolean off(LocalDate date) {
        return offer.off().stream()
                .anyMatch(span -> date.compareTo(span.first()) >= 0 && date.compareTo(span.last()) <= 0);
    }

    private void fill(boolean[] minutes, TimeSpan span) {
        for (int i = days.from(span.start()); i < days.from(span.end()); i++) {
            minutes[i] = true;
        }
    }

    /** All slots that begin in a range. */
    Set<TimeSpan> slots(TimeSpan range, Instant now) {
        OfferTerms terms = offer.terms();
        Set<TimeSpan> slots = new HashSet<>();
        int sinceStart = 0;
        for (int i = 0; i < days.from(range.end()); i++) {
            sinceStart = open[i] ? sinceStart : i + 1;
            Instant start = days.at(i);
            boolean asked = !start.isBefore(range.start()) && start.isBefore(range.end());
            boolean between = !start.isBefore(now.plus(terms.notice())) && !start.isAfter(now.plus(terms.horizon()));
            boolean paused = terms.pausedUntil() != null && start.isBefore(terms.pausedUntil());
            boolean step = open[i] && (i - sinceStart) % 30 == 0;
            if (asked && between && !paused && step && roomOn(days.dates[i])) {
                addAt(i, slots);
            }
        }
        return slots;
    }

    private void addAt(int minute, Set<TimeSpan> slots) {
        for (Duration length : offer.terms().lengths()) {
            int end = minute + (int) length.toMinutes();
            int before = minute - (int) offer.terms().before().toMinutes();
            int after = end + (int) offer.terms().after().toMinutes();
            if (all(open, minute, end, true) && all(busy, before, after, false)) {
                slots.add(new TimeSpan(days.at(minute), days.at(end)));
            }
        }
    }

    private static boolean all(boolean[] minutes, int from, int to, boolean value) {
        for (int i = from; i < to; i++) {
            if (minutes[i] != value) {
                return false;
            }
        }
        return true;
    }

    private boolean roomOn(LocalDate date) {
        int onDay = 0;
        int inWeek = 0;
        for (Instant given : taken.given()) {
            LocalDate day = given.atZone(offer.zone()).toLocalDate();
            onDay += day.equals(date) ? 1 : 0;
            inWeek += weekNumber(day) == weekNumber(date) ? 1 : 0;
        }
        return onDay < offer.terms().mostADay() && inWeek < offer.terms().mostAWeek();
    }

    /** Weeks since one that began on Monday, 29 December 1969. */
    private static long weekNumber(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() + 3, 7L);
    }
}
