package io.fullcircle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void anApprovalIsWithdrawnOnceByWhoeverWasFirst() {
        Approval approval = Approval.given(1, 7, 8, NOW);
        assertTrue(approval.current());
        approval.withdraw(8, NOW.plusSeconds(60));
        approval.withdraw(9, NOW.plusSeconds(120));
        assertFalse(approval.current());
        assertEquals(8, approval.withdrawnBy());
    }

    @Test
    void nobodyApprovesThemselves() {
        assertThrows(IllegalArgumentException.class, () -> Approval.given(1, 7, 7, NOW));
    }
}
