package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The times of one interviewer that can be booked: what they offer, less what is taken. Pure; nothing of it is stored. */
public final class OpenSlots {

    /** How far apart two slots of one open stretch begin. */
    public static final Duration STEP = Duration.ofMinutes(30);

    private OpenSlots() {}

    /**
     * The slots of each length of the terms that begin in a range.
     *
     * <p>Each lies whole in one open stretch, whose own start the steps are counted from; begins between the notice and the horizon, both
     * included, and not before the end of a pause; touches nothing taken, with what the terms keep free around it; and lies on a day and in
     * a week of the interviewer's calendar that the caps leave room in.
     *
     * @param range starts of slots, its end not included
     * @return earliest first, and of the same start the longest first
     */
    public static List<TimeSpan> of(Offer offer, Taken taken, TimeSpan range, Instant now) {
        OfferTerms terms = offer.terms();
        Instant from = latest(range.start(), now.plus(terms.notice()), terms.pausedUntil());
        Instant until = now.plus(terms.horizon());
        if (!range.end().isAfter(from) || from.isAfter(until)) {
            return List.of();
        }
        Room room = new Room(offer, taken);
        List<TimeSpan> slots = new ArrayList<>();
        for (TimeSpan stretch : offer.open(new TimeSpan(from, range.end()))) {
            for (Instant start = first(stretch.start(), from);
                    start.isBefore(stretch.end()) && start.isBefore(range.end()) && !start.isAfter(until);
                    start = start.plus(STEP)) {
                if (room.on(start)) {
                    addAt(start, stretch, terms, taken, slots);
                }
            }
        }
        slots.sort(Comparator.comparing(TimeSpan::start)
                .thenComparing(Comparator.comparing(TimeSpan::length).reversed()));
        return slots;
    }

    private static void addAt(Instant start, TimeSpan stretch, OfferTerms terms, Taken taken, List<TimeSpan> slots) {
        for (Duration length : terms.lengths()) {
            TimeSpan slot = new TimeSpan(start, start.plus(length));
            if (stretch.contains(slot) && taken.leaves(terms.taking(slot))) {
                slots.add(slot);
            }
        }
    }

    /** The first step of a stretch that is not before this moment. */
    static Instant first(Instant start, Instant from) {
        if (!start.isBefore(from)) {
            return start;
        }
        long step = STEP.toNanos();
        long steps = (Duration.between(start, from).toNanos() + step - 1) / step;
        return start.plus(STEP.multipliedBy(steps));
    }

    private static Instant latest(Instant one, Instant other, Instant third) {
        Instant latest = one.isAfter(other) ? one : other;
        return third == null || latest.isAfter(third) ? latest : third;
    }

    /** Whether the caps leave room on a day; each day is counted once. */
    private static final class Room {

        private final Offer offer;
        private final Taken taken;
        private final Map<LocalDate, Boolean> days = new HashMap<>();

        Room(Offer offer, Taken taken) {
            this.offer = offer;
            this.taken = taken;
        }

        boolean on(Instant start) {
            LocalDate day = LocalDate.ofInstant(start, offer.zone());
            return days.computeIfAbsent(
                    day,
                    d -> taken.on(d, offer.zone()) < offer.terms().mostADay()
                            && taken.inWeekOf(d, offer.zone()) < offer.terms().mostAWeek());
        }
    }
}
