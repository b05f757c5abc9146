package io.fullcircle.booking.policy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.error.DomainException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant START = Instant.parse("2026-11-24T17:00:00Z");

    @Test
    void withoutAnAllowanceOneHasAsManyAsOneLikes() {
        Allowance allowance = new Allowance(PolicyRow.USUAL, 99, 0, 0);
        assertNull(allowance.left());
        assertDoesNotThrow(() -> allowance.requireOneMore(false));
    }

    @Test
    void anAllowanceWithWhatALeadGaveIsUsedUpInTheEnd() {
        assertEquals(1, new Allowance(policy(3), 4, 0, 2).left());
        assertDoesNotThrow(() -> new Allowance(policy(3), 4, 0, 2).requireOneMore(true));
        Allowance used = new Allowance(policy(3), 5, 0, 2);
        assertTrue(used.usedUp());
        DomainException refused = assertThrows(DomainException.class, () -> used.requireOneMore(false));
        assertEquals("booking.rule.allowance", refused.messageKey());
        assertEquals(5, refused.arguments()[0]);
        assertEquals(0, new Allowance(policy(3), 9, 0, 0).left(), "who had more before it was said");
    }

    @Test
    void onlySoManyRequestsWaitAtOnce() {
        Allowance three = new Allowance(PolicyRow.USUAL, 3, 3, 0);
        assertDoesNotThrow(() -> three.requireOneMore(false));
        assertEquals(
                "booking.rule.requests",
                assertThrows(DomainException.class, () -> three.requireOneMore(true))
                        .messageKey());
        assertDoesNotThrow(() -> new Allowance(PolicyRow.USUAL, 3, 2, 0).requireOneMore(true));
    }

    @Test
    void whatIsRefusedIsWhatWouldBeBeyondIt() {
        for (Allowance each : new Allowance[] {
            new Allowance(policy(3), 2, 0, 0),
            new Allowance(policy(3), 3, 0, 0),
            new Allowance(policy(3), 3, 0, 1),
            new Allowance(PolicyRow.USUAL, 3, 3, 0),
            new Allowance(PolicyRow.USUAL, 3, 2, 0)
        }) {
            for (boolean asked : new boolean[] {true, false}) {
                if (each.beyond(asked)) {
                    assertThrows(DomainException.class, () -> each.requireOneMore(asked), each::toString);
                } else {
                    assertDoesNotThrow(() -> each.requireOneMore(asked), each::toString);
                }
            }
        }
        assertTrue(new Allowance(policy(3), 3, 0, 0).beyond(false));
        assertFalse(new Allowance(policy(3), 3, 0, 1).beyond(true));
        assertTrue(new Allowance(PolicyRow.USUAL, 3, 3, 0).beyond(true));
    }

    @Test
    void itIsLateOnceLessThanTheCutoffIsLeft() {
        assertFalse(PolicyRow.USUAL.late(START, START.minusSeconds(24 * 3600)));
        assertTrue(PolicyRow.USUAL.late(START, START.minusSeconds(24 * 3600 - 1)));
        assertFalse(new PolicyRow(0, "", 10, null, 3, 4, 0).late(START, START.minusMillis(1)));
    }

    @Test
    void aDraftHasLimitsAndNamesTheFieldAtFault() {
        assertDoesNotThrow(() -> new PolicyDraft(0, null, 5, null, 1, 1));
        assertDoesNotThrow(() -> new PolicyDraft(168, "x".repeat(300), 30, 100, 10, 48));
        assertRefused("cutoff", 169, "", 10, null, 3);
        assertRefused("cutoff", null, "", 10, null, 3);
        assertRefused("why", 24, "x".repeat(301), 10, null, 3);
        assertRefused("lateness", 24, "", 4, null, 3);
        assertRefused("allowance", 24, "", 10, 0, 3);
        assertRefused("requests", 24, "", 10, null, 11);
    }

    private static void assertRefused(
            String field, Integer cutoff, String why, Integer lateness, Integer allowance, Integer requests) {
        assertEquals(
                field,
                assertThrows(
                                DomainException.class,
                                () -> new PolicyDraft(cutoff, why, lateness, allowance, requests, 4))
                        .field());
    }

    private static PolicyRow policy(Integer allowance) {
        return new PolicyRow(24, "", 10, allowance, 3, 4, 0);
    }
}
