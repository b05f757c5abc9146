package io.fullcircle.availability;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an interviewer has said about when they offer time. Hours and dates are on their own clock and calendar, whose zone stands beside
 * them; hours that do not end after they begin end on the next day.
 *
 * @param week the hours of each weekday that has any, by its English name
 * @param dates the hours of each coming date that differs from its weekday; no hours close it
 * @param off coming days off, both ends included
 */
public record AvailabilityJson(
        String timeZone, Map<String, List<Span>> week, Map<String, List<Span>> dates, List<Days> off, Terms terms) {

    /** Hours of a day, as 09:30. */
    public record Span(String from, String to) {}

    /** Dates, the last one included. */
    public record Days(String first, String last) {}

    /** On what terms; times in the units of their names. */
    public record Terms(
            List<Long> lengthsMinutes,
            long beforeMinutes,
            long afterMinutes,
            long noticeHours,
            long horizonDays,
            int mostADay,
            int mostAWeek,
            String pausedUntil,
            boolean acceptsAtOnce,
            long answerHours) {}

    static AvailabilityJson of(ZoneId zone, Offer offer) {
        Map<String, List<Span>> week = new TreeMap<>();
        offer.week().forEach((day, hours) -> week.put(day.name(), spans(hours)));
        Map<String, List<Span>> dates = new TreeMap<>();
        offer.dates().forEach((day, hours) -> dates.put(day.toString(), spans(hours)));
        OfferTerms terms = offer.terms();
        return new AvailabilityJson(
                zone.getId(),
                week,
                dates,
                offer.off().stream()
                        .map(days ->
                                new Days(days.first().toString(), days.last().toString()))
                        .toList(),
                new Terms(
                        terms.lengths().stream().map(Duration::toMinutes).toList(),
                        terms.before().toMinutes(),
                        terms.after().toMinutes(),
                        terms.notice().toHours(),
                        terms.horizon().toDays(),
                        terms.mostADay(),
                        terms.mostAWeek(),
                        terms.pausedUntil() == null ? null : terms.pausedUntil().toString(),
                        terms.accepts(),
                        terms.answerWithin().toHours()));
    }

    private static List<Span> spans(List<Hours> hours) {
        return hours.stream()
                .map(one -> new Span(one.from().toString(), one.to().toString()))
                .toList();
    }
}
