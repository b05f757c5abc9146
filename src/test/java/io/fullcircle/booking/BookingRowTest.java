package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingRowTest {

    private static final Instant START = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant END = START.plusSeconds(3600);
    private static final long CY = 8;
    private static final long INES = 7;

    @Test
    void aConfirmedMockComesThenRunsThenIsDue() {
        BookingRow row = row(BookingState.CONFIRMED, "");
        assertEquals(List.of(true, false, false), stages(row, START.minusMillis(1)));
        assertEquals(List.of(true, true, false), stages(row, START));
        assertEquals(List.of(true, true, false), stages(row, END.minusMillis(1)));
        assertEquals(List.of(false, true, true), stages(row, END));
    }

    @Test
    void whatHasEndedIsNothingOfThat() {
        for (BookingState state : List.of(BookingState.CANCELLED, BookingState.NO_SHOW, BookingState.COMPLETED)) {
            for (Instant now : List.of(START.minusMillis(1), START, END)) {
                assertEquals(List.of(false, false, false), stages(row(state, "ill"), now), state::name);
            }
            assertEquals(state == BookingState.COMPLETED, row(state, "ill").completed());
        }
    }

    @Test
    void eachSideSeesTheOther() {
        BookingRow row = row(BookingState.CONFIRMED, "");
        assertEquals(List.of("Ines", "Cy", "Cy"), List.of(row.otherName(CY), row.otherName(INES), row.otherName(1)));
        assertEquals(ZoneId.of("Africa/Lagos"), row.otherZone(CY));
        assertEquals(ZoneId.of("America/New_York"), row.otherZone(INES));
        assertEquals(60, row.minutes());
    }

    @Test
    void aCancellationWithoutAReasonCameWithTheEndOfAMembership() {
        assertTrue(row(BookingState.CANCELLED, "").endedWithMembership());
        assertFalse(row(BookingState.CANCELLED, "ill").endedWithMembership());
        assertFalse(row(BookingState.CONFIRMED, "").endedWithMembership());
    }

    private static List<Boolean> stages(BookingRow row, Instant now) {
        return List.of(row.upcoming(now), row.begun(now), row.feedbackDue(now));
    }

    @Test
    void aRequestIsNeitherComingNorOverAndThreeEndsComeToNothing() {
        BookingRow row = row(BookingState.REQUESTED, "");
        assertTrue(row.requested());
        assertEquals(List.of(false, false, false), stages(row, START.minusMillis(1)));
        for (BookingState state : BookingState.values()) {
            boolean nothing = List.of(BookingState.DECLINED, BookingState.LAPSED, BookingState.WITHDRAWN)
                    .contains(state);
            assertEquals(nothing, row(state, "").cameToNothing(), state::name);
            assertEquals(state == BookingState.RESCHEDULED, row(state, "").moved(), state::name);
        }
    }

    private static BookingRow row(BookingState state, String reason) {
        UUID id = new UUID(0, 1);
        return new BookingRow(
                1L,
                id,
                1L,
                10L,
                CY,
                id,
                "Cy",
                "America/New_York",
                INES,
                "Ines",
                "Africa/Lagos",
                "Engineer",
                "",
                JobFamily.SOFTWARE_ENGINEER,
                Level.SENIOR,
                START,
                END,
                "",
                state,
                null,
                null,
                reason,
                null,
                null,
                null,
                null,
                false,
                0,
                id,
                1L);
    }
}
