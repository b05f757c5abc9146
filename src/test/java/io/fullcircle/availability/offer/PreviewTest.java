package io.fullcircle.availability.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.availability.DaysOff;
import io.fullcircle.availability.Hours;
import io.fullcircle.availability.Offer;
import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OwnOffer;
import io.fullcircle.availability.Taken;
import io.fullcircle.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewTest {

    /** A Tuesday noon; the usual terms ask for a day's notice. */
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<DayOfWeek, List<Hours>> WEEK = Map.of(
            DayOfWeek.TUESDAY, List.of(evening()),
            DayOfWeek.THURSDAY, List.of(evening()));

    @Test
    void everyDayOfWhichSomethingCouldBeExpectedSaysWhatComesOfIt() {
        List<Preview.Day> days = of(Map.of(), List.of(), Taken.NOTHING);
        assertEquals(
                List.of(TODAY, TODAY.plusDays(2), TODAY.plusDays(7), TODAY.plusDays(9)),
                days.stream().map(Preview.Day::date).toList());
        assertEquals(Preview.Why.LATE, days.get(0).why());
        assertEquals(List.of(span(2, "18:00", "20:00")), days.get(1).bookable());
        assertEquals(3, days.get(1).starts());
        assertEquals(List.of(), Preview.of(new OwnOffer(Offer.none(ZoneOffset.UTC), Taken.NOTHING), NOW));
    }

    @Test
    void aDayThatOffersNothingSaysWhy() {
        Map<LocalDate, List<Hours>> closed = Map.of(TODAY.plusDays(2), List.of());
        List<DaysOff> off = List.of(new DaysOff(TODAY.plusDays(6), TODAY.plusDays(8)));
        TimeSpan mock = span(9, "18:30", "19:30");
        Taken taken = new Taken(List.of(mock), List.of(), List.of(mock.start()));
        List<Preview.Day> days = of(closed, off, taken);
        assertEquals(
                List.of(Preview.Why.LATE, Preview.Why.CLOSED, Preview.Why.OFF, Preview.Why.BOOKED),
                days.stream().map(Preview.Day::why).toList());
        assertEquals(List.of(mock), days.get(3).booked());
        Instant noon = TODAY.plusDays(9).atTime(12, 0).toInstant(ZoneOffset.UTC);
        Taken full = new Taken(List.of(), List.of(), List.of(noon, noon.plusSeconds(7200)));
        assertEquals(Preview.Why.FULL, of(closed, off, full).get(3).why());
    }

    private static List<Preview.Day> of(Map<LocalDate, List<Hours>> dates, List<DaysOff> off, Taken taken) {
        Offer offer = new Offer(ZoneOffset.UTC, WEEK, dates, off, List.of(), OfferTerms.USUAL);
        return Preview.of(new OwnOffer(offer, taken), NOW);
    }

    private static Hours evening() {
        return new Hours(LocalTime.of(18, 0), LocalTime.of(20, 0));
    }

    private static TimeSpan span(int day, String from, String to) {
        LocalDate date = TODAY.plusDays(day);
        return new TimeSpan(
                date.atTime(LocalTime.parse(from)).toInstant(ZoneOffset.UTC),
                date.atTime(LocalTime.parse(to)).toInstant(ZoneOffset.UTC));
    }
}
