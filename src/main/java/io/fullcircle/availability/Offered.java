package io.fullcircle.availability;

import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One person's offer, put together from the rows in which {@link OfferQueries} reads it. */
final class Offered {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Hours>> dates = new TreeMap<>();
    private final List<DaysOff> off = new ArrayList<>();
    private final List<TimeSpan> windows = new ArrayList<>();
    private OfferTerms terms = OfferTerms.USUAL;

    Offered(ZoneId zone) {
        this.zone = zone;
    }

    /** @param column what the row is, the account, three texts and two moments */
    void add(Object[] column) {
        String one = (String) column[2];
        String two = (String) column[3];
        String three = (String) column[4];
        switch ((String) column[0]) {
            case "WEEKLY" ->
                week.computeIfAbsent(DayOfWeek.of(Integer.parseInt(one)), day -> new ArrayList<>())
                        .add(hours(two, three));
            case "DATE" -> {
                List<Hours> hours = dates.computeIfAbsent(LocalDate.parse(one), day -> new ArrayList<>());
                if (two != null) {
                    hours.add(hours(two, three));
                }
            }
            case "OFF" -> off.add(new DaysOff(LocalDate.parse(one), LocalDate.parse(two)));
            case "WINDOW" -> windows.add(new TimeSpan(Columns.instant(column[5]), Columns.instant(column[6])));
            default -> terms = terms(one, two, three.split(" "));
        }
    }

    Offer offer() {
        return new Offer(zone, week, dates, off, windows, terms);
    }

    private OfferTerms terms(String lengths, String paused, String[] rest) {
        return new OfferTerms(
                Stream.of(lengths.split(" "))
                        .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
                        .toList(),
                Duration.ofMinutes(Long.parseLong(rest[0])),
                Duration.ofMinutes(Long.parseLong(rest[1])),
                Duration.ofHours(Long.parseLong(rest[2])),
                Duration.ofDays(Long.parseLong(rest[3])),
                Integer.parseInt(rest[4]),
                Integer.parseInt(rest[5]),
                paused == null ? null : startOf(LocalDate.parse(paused)),
                rest[7].equals("t"),
                Duration.ofHours(Long.parseLong(rest[6])));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
