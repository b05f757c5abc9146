package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.availability.OfferTerms;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate FURTHEST = TODAY.plusDays(OfferTerms.FURTHEST.toDays());

    @Test
    void itBeginsTodayAtTheEarliestAndAtTheLatestWhereNothingComesAfter() {
        assertEquals(TODAY, DayRange.of(null, 7, TODAY).first());
        assertEquals(TODAY, DayRange.of(TODAY.minusDays(1), 7, TODAY).first());
        assertEquals(FURTHEST, DayRange.of(FURTHEST.plusDays(1), 7, TODAY).first());
        DayRange asked = DayRange.of(TODAY.plusDays(3), 7, TODAY);
        assertEquals(TODAY.plusDays(9), asked.last());
        assertEquals(7, asked.days().size());
        assertEquals(asked.last(), asked.days().get(6));
        assertTrue(asked.holds(asked.first()) && asked.holds(asked.last()));
        assertFalse(asked.holds(TODAY) || asked.holds(asked.last().plusDays(1)));
    }

    @Test
    void oneGoesBackAsFarAsTodayAndOnAsFarAsThereIsAnything() {
        assertNull(DayRange.of(TODAY, 7, TODAY).earlier());
        assertEquals(TODAY, DayRange.of(TODAY.plusDays(3), 7, TODAY).earlier());
        assertEquals(TODAY.plusDays(1), DayRange.of(TODAY.plusDays(8), 7, TODAY).earlier());
        assertEquals(FURTHEST, DayRange.of(FURTHEST.minusDays(7), 7, TODAY).later());
        assertNull(DayRange.of(FURTHEST.minusDays(6), 7, TODAY).later());
    }
}
