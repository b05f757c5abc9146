package io.fullcircle.availability.offer;

import io.fullcircle.availability.Offer;
import io.fullcircle.availability.OpenSlots;
import io.fullcircle.availability.OwnOffer;
import io.fullcircle.availability.Taken;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What comes of all rules in the next two weeks, day by day. Pure. */
public final class Preview {

    /** How many days it shows, today among them. */
    public static final int DAYS = 14;

    /** Why a day of which something could be expected offers nothing. */
    public enum Why {
        OFF,
        CLOSED,
        PAUSED,
        FULL,
        BOOKED,
        LATE
    }

    /**
     * One day of the interviewer's calendar.
     *
     * @param bookable from when to when candidates can book, earliest first
     * @param starts at how many moments a mock can begin
     * @param booked what is taken, with what is kept free around it
     * @param why null where something can be booked
     */
    public record Day(LocalDate date, List<TimeSpan> bookable, int starts, List<TimeSpan> booked, Why why) {}

    private Preview() {}

    /** The days on which something is offered or booked, or would be but for a reason. */
    public static List<Day> of(OwnOffer own, Instant now) {
        Offer offer = own.offer();
        ZoneId zone = offer.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        TimeSpan all = new TimeSpan(now, today.plusDays(DAYS).atStartOfDay(zone).toInstant());
        List<TimeSpan> slots = OpenSlots.of(offer, own.taken(), all, now);
        List<TimeSpan> open = offer.open(all);
        List<Day> days = new ArrayList<>();
        for (LocalDate date = today; date.isBefore(today.plusDays(DAYS)); date = date.plusDays(1)) {
            TimeSpan whole = day(date, zone);
            List<TimeSpan> here = beginningIn(slots, whole);
            List<TimeSpan> booked = beginningIn(own.taken().claims(), whole);
            boolean usual =
                    !offer.week().getOrDefault(date.getDayOfWeek(), List.of()).isEmpty();
            boolean offered = open.stream().anyMatch(whole::overlaps);
            if (!here.isEmpty() || !booked.isEmpty() || offered || usual) {
                int starts = (int) here.stream().map(TimeSpan::start).distinct().count();
                Why why = here.isEmpty() ? why(own, date, offered, now) : null;
                days.add(new Day(date, TimeSpan.joined(here), starts, booked, why));
            }
        }
        return days;
    }

    private static Why why(OwnOffer own, LocalDate date, boolean offered, Instant now) {
        Offer offer = own.offer();
        if (!offered) {
            return offer.isOff(date) ? Why.OFF : offer.dates().containsKey(date) ? Why.CLOSED : Why.LATE;
        }
        TimeSpan whole = day(date, offer.zone());
        Instant paused = offer.terms().pausedUntil();
        if (paused != null && paused.isAfter(whole.start())) {
            return Why.PAUSED;
        }
        if (!anything(offer, Taken.NOTHING, whole, now)) {
            return Why.LATE;
        }
        Taken free = new Taken(List.of(), List.of(), own.taken().given());
        return anything(offer, free, whole, now) ? Why.BOOKED : Why.FULL;
    }

    private static boolean anything(Offer offer, Taken taken, TimeSpan day, Instant now) {
        return !OpenSlots.of(offer, taken, day, now).isEmpty();
    }

    private static TimeSpan day(LocalDate date, ZoneId zone) {
        return new TimeSpan(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static List<TimeSpan> beginningIn(List<TimeSpan> spans, TimeSpan day) {
        return spans.stream()
                .filter(span ->
                        !span.start().isBefore(day.start()) && span.start().isBefore(day.end()))
                .sorted(Comparator.comparing(TimeSpan::start))
                .toList();
    }
}
