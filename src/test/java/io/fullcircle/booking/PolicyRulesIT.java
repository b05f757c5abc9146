package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.policy.AllowanceRow;
import io.fullcircle.booking.policy.PolicyDraft;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.booking.policy.PolicyRow;
import io.fullcircle.booking.policy.PolicyService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a programme asks of who books in it, and what it costs not to keep to it. */
@ExtendWith(ArquillianExtension.class)
class PolicyRulesIT extends BookingLifeFixture {

    @Inject
    private PolicyService policies;

    @Inject
    private PolicyQueries policy;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    private Object change(long by, Integer cutoff, Integer allowance, int seen) throws Exception {
        return run(
                Role.LEAD,
                () -> policies.change(
                        viewer(by), autumn, new PolicyDraft(cutoff, " ill? ", 10, allowance, 1, 6), seen));
    }

    @Test
    void aLeadOfTheWholeProgrammeChangesItAndNobodyOverwritesWhatTheyHaveNotSeen() throws Exception {
        long cohortLead = People.account("cohort@example.org", "x");
        People.member(autumn, seniors, cohortLead, Role.LEAD);
        assertEquals(PolicyRow.USUAL, as.role(Role.LEAD, () -> policy.of(autumn)));
        for (long other : List.of(cohortLead, ines, cy)) {
            assertNotFound(() -> change(other, 48, null, PolicyRow.NONE));
        }
        change(lead, 48, 4, PolicyRow.NONE);
        assertEquals(new PolicyRow(48, "ill?", 10, 4, 1, 6, 0), as.role(Role.LEAD, () -> policy.of(autumn)));
        assertRefused("shared.error.stale", () -> change(lead, 24, null, PolicyRow.NONE));
        change(lead, 24, null, 0);
        assertRefused("shared.error.stale", () -> change(lead, 72, null, 0));
        assertEquals(new PolicyRow(24, "ill?", 10, null, 1, 6, 1), as.role(Role.LEAD, () -> policy.of(autumn)));
    }

    @Test
    void whoHasHadTheirAllowanceBooksNoMoreUntilALeadGivesThemOne() throws Exception {
        change(lead, 24, 1, PolicyRow.NONE);
        UUID first = book(cy, ines, slot(0));
        assertRefused("booking.rule.allowance", () -> book(cy, ines, slot(2)));
        UUID request = UUID.randomUUID();
        long jo = candidate("jo@example.org");
        UUID jos = book(viewer(jo), kenji, slot(0), request);
        assertEquals(jos, book(viewer(jo), kenji, slot(0), request), "a form sent twice is one mock");
        cancel(cy, first, "in good time");
        UUID second = book(cy, ines, slot(2));
        UUID moved = move(Role.CANDIDATE, cy, second, slot(4));
        assertEquals("CONFIRMED", state(moved), "to move costs nothing");
        assertRefused("booking.rule.allowance", () -> book(cy, ines, slot(0)));
        assertNotFound(() -> give(ines, cy, 1));
        assertNotFound(() -> give(lead, kenji, 1));
        assertRefused("booking.policy.between", () -> give(lead, cy, 51));
        give(lead, cy, 1);
        book(cy, ines, slot(0));
        AllowanceRow row = as.role(Role.LEAD, () -> policy.candidates(viewer(lead), autumn)).stream()
                .filter(candidate -> candidate.account().equals(publicId("account", cy)))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(2L, 1), List.of(row.used(), row.extra()));
        assertEquals(List.of(), as.role(Role.LEAD, () -> policy.candidates(viewer(ines), autumn)));
    }

    private Object give(long by, long candidate, int mocks) throws Exception {
        UUID account = publicId("account", candidate);
        return run(Role.LEAD, () -> policies.give(viewer(by), autumn, account, mocks));
    }

    @Test
    void whatACandidateCancelsLateIsMarkedAndCounts() throws Exception {
        change(lead, 168, 1, PolicyRow.NONE);
        UUID booking = book(cy, ines, slot(0));
        cancel(cy, booking, "ill");
        assertTrue(late(booking));
        assertRefused("booking.rule.allowance", () -> book(cy, ines, slot(2)));
        give(lead, cy, 1);
        UUID other = book(cy, ines, slot(2));
        run(Role.INTERVIEWER, () -> bookings.cancel(viewer(ines), other, "ill too"));
        assertTrue(late(other), "hers is late as well");
        UUID third = book(cy, ines, slot(2));
        assertEquals("CONFIRMED", state(third), "and costs him nothing");
        Rows.update("update booking_policy set cutoff_hours = 1");
        move(Role.CANDIDATE, cy, third, slot(4));
        assertFalse(late(third));
    }

    private static boolean late(UUID booking) {
        return Rows.text("select late::text from booking where public_id = ?", booking)
                .equals("true");
    }
}
