package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that one interviewer has said about when they offer time, and on what terms. Pure.
 *
 * <p>A date of {@code dates} follows its own hours alone, or none; whatever began on the evening before ends at its midnight. Extra times
 * come on top of it. Days off take everything, extra times too.
 *
 * @param zone of the interviewer, whose clock and calendar the rules are for
 * @param week hours of each weekday; a weekday that is not there has none
 * @param dates dates that differ from their weekday; an empty list closes one
 * @param off days off, in any order
 * @param extra times opened one by one, in any order
 */
public record Offer(
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> week,
        Map<LocalDate, List<Hours>> dates,
        List<DaysOff> off,
        List<TimeSpan> extra,
        OfferTerms terms) {

    /** How far back one looks for where a stretch begins. */
    public static final Duration REACH = Duration.ofDays(8);

    /** That of who has said nothing yet. */
    public static Offer none(ZoneId zone) {
        return new Offer(zone, Map.of(), Map.of(), List.of(), List.of(), OfferTerms.USUAL);
    }

    /** The hours that this date has, whichever rule gives them; none on days off. */
    public List<Hours> hours(LocalDate day) {
        if (isOff(day)) {
            return List.of();
        }
        return dates.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()));
    }

    public boolean isOff(LocalDate day) {
        return off.stream().anyMatch(days -> days.holds(day));
    }

    /**
     * What is open, whether it is taken or not: stretches that neither overlap nor touch, earliest first. Those that overlap the range are
     * whole, unless one goes on without a gap for longer than {@link #REACH}.
     */
    public List<TimeSpan> open(TimeSpan range) {
        // A stretch is joined to what stands before and after it, and its steps are counted from where it begins.
        LocalDate first = LocalDate.ofInstant(range.start(), zone).minusDays(REACH.toDays());
        LocalDate last = LocalDate.ofInstant(range.end(), zone).plusDays(2);
        List<TimeSpan> spans = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Hours hours : hours(day)) {
                addOn(day, hours, spans);
            }
        }
        List<TimeSpan> left = new ArrayList<>(spans);
        left.addAll(extra);
        for (DaysOff days : off) {
            left = without(left, days.in(zone));
        }
        return TimeSpan.joined(left).stream().filter(range::overlaps).toList();
    }

    private void addOn(LocalDate day, Hours hours, List<TimeSpan> spans) {
        LocalDate next = day.plusDays(1);
        hours.on(day, zone).ifPresent(span -> {
            boolean cut = hours.overnight() && dates.containsKey(next);
            TimeSpan following = new DaysOff(next, next).in(zone);
            spans.addAll(cut ? without(List.of(span), following) : List.of(span));
        });
    }

    private static List<TimeSpan> without(List<TimeSpan> spans, TimeSpan hole) {
        List<TimeSpan> left = new ArrayList<>();
        for (TimeSpan span : spans) {
            if (!span.overlaps(hole)) {
                left.add(span);
                continue;
            }
            if (span.start().isBefore(hole.start())) {
                left.add(new TimeSpan(span.start(), hole.start()));
            }
            if (span.end().isAfter(hole.end())) {
                left.add(new TimeSpan(hole.end(), span.end()));
            }
        }
        return left;
    }
}
