package io.fullcircle.people.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void whoIsNotApprovedStandsWhereTheLastWordLeftThem() {
        assertEquals(Standing.INVITED, untrusted(null, null, null, null, false));
        assertEquals(Standing.APPLIED, untrusted(FIRST, null, null, null, false));
        assertEquals(Standing.DECLINED, untrusted(FIRST, false, LATER, null, false));
        assertEquals(Standing.RETIRED, untrusted(null, null, null, LATER, true));
        assertEquals(Standing.WITHDRAWN, untrusted(FIRST, true, FIRST, LATER, false));
        assertEquals(Standing.DECLINED, untrusted(FIRST, false, LATER, FIRST, true));
        assertEquals(Standing.APPLIED, untrusted(LATER, null, null, FIRST, true));
    }

    @Test
    void whoIsApprovedIsAwayBeforePausedBeforeActive() {
        assertEquals(Standing.APPROVED, trusted(null, null, 0));
        assertEquals(Standing.ACTIVE, trusted(null, null, 1));
        assertEquals(Standing.ACTIVE, trusted(null, TODAY, 1));
        assertEquals(Standing.PAUSED, trusted(null, TODAY.plusDays(1), 1));
        assertEquals(Standing.AWAY, trusted(LATER, TODAY.plusDays(1), 1));
    }

    private static Standing untrusted(
            Instant applied, Boolean approved, Instant decided, Instant laidDown, boolean bySelf) {
        return row(applied, approved, decided, null, null, null, 0, laidDown, bySelf)
                .on(TODAY);
    }

    private static Standing trusted(Instant away, LocalDate paused, long mocks) {
        return row(FIRST, true, FIRST, FIRST, away, paused, mocks, null, false).on(TODAY);
    }

    private static StandingRow row(
            Instant applied,
            Boolean approved,
            Instant decided,
            Instant approvedAt,
            Instant away,
            LocalDate paused,
            long mocks,
            Instant laidDown,
            boolean bySelf) {
        UUID nobody = new UUID(0, 0);
        return new StandingRow(
                nobody,
                "",
                nobody,
                "",
                "",
                applied,
                approved,
                decided,
                "",
                approvedAt,
                away,
                away,
                paused,
                mocks,
                laidDown,
                bySelf,
                "");
    }
}
