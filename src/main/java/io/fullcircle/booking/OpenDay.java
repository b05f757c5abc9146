package io.fullcircle.booking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.people.ApprovedInterviewerRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The open times of one day on a candidate's calendar.
 *
 * @param people who offers them, by name
 */
public record OpenDay(LocalDate date, List<Offer> people) {

    /** Rows of times that lie open; the days after them are folded, so that a busy fortnight stays one page. */
    private static final int OPEN_ROWS = 12;

    /**
     * What one interviewer offers on that day.
     *
     * @param times earliest first
     */
    public record Offer(ApprovedInterviewerRow interviewer, List<OpenTimeRow> times) {}

    /** Groups times by the day that they begin on in this zone, earliest first, and within a day by person. */
    public static List<OpenDay> of(List<OpenTimeRow> times, ZoneId zone) {
        Map<LocalDate, Map<Long, List<OpenTimeRow>>> days = new TreeMap<>();
        for (OpenTimeRow time : times) {
            days.computeIfAbsent(date(time, zone), day -> new LinkedHashMap<>())
                    .computeIfAbsent(time.interviewer().accountId(), account -> new ArrayList<>())
                    .add(time);
        }
        List<OpenDay> grouped = new ArrayList<>();
        days.forEach((date, people) -> grouped.add(new OpenDay(date, offers(people))));
        return grouped;
    }

    /** Each of these days, empty where nothing is open on it. */
    static List<OpenDay> all(List<LocalDate> dates, List<OpenDay> open) {
        return dates.stream()
                .map(date -> open.stream()
                        .filter(day -> day.date().equals(date))
                        .findFirst()
                        .orElse(new OpenDay(date, List.of())))
                .toList();
    }

    /** The same people, who can be met first coming first. */
    public List<Offer> inOrder() {
        return people.stream()
                .sorted(Comparator.comparing(
                        (Offer offer) -> offer.times().get(0).slot().start()))
                .toList();
    }

    /** True where this one of these days lies open: the first in any case. */
    public boolean liesOpen(List<OpenDay> days) {
        int rows = 0;
        for (OpenDay before : days) {
            if (before.equals(this)) {
                return rows == 0 || rows + people.size() <= OPEN_ROWS;
            }
            rows += before.people().size();
        }
        return false;
    }

    /** The day on which a time begins in this zone. */
    public static LocalDate date(OpenTimeRow time, ZoneId zone) {
        return time.slot().start().atZone(zone).toLocalDate();
    }

    /** How many times there are, whoever offers them. */
    public int times() {
        return people.stream().mapToInt(offer -> offer.times().size()).sum();
    }

    /** How many times there are on all of these days. */
    public static int count(List<OpenDay> days) {
        return days.stream().mapToInt(OpenDay::times).sum();
    }

    private static List<Offer> offers(Map<Long, List<OpenTimeRow>> people) {
        return people.values().stream()
                .map(times -> new Offer(
                        times.get(0).interviewer(),
                        times.stream()
                                .sorted(Comparator.comparing(time -> time.slot().start()))
                                .toList()))
                .sorted(Comparator.comparing(
                                (Offer offer) -> offer.interviewer().name())
                        .thenComparing(offer -> offer.interviewer().accountId()))
                .toList();
    }
}
