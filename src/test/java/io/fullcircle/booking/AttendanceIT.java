package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.attendance.AttendanceQueries;
import io.fullcircle.booking.attendance.AttendanceRow;
import io.fullcircle.booking.attendance.DisputeRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who came: what the two say of themselves and of each other, and how a lead decides. */
@ExtendWith(ArquillianExtension.class)
class AttendanceIT extends BookingFixture {

    @Inject
    private AttendanceQueries came;

    private UUID mock;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void booked() throws Exception {
        mock = book(cy, ines, START);
    }

    /** Lets time pass until it has begun so many minutes ago. */
    private void begun(int minutes) {
        Instant start = Instant.parse(Rows.text(
                "select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " from booking where public_id = ?",
                mock));
        pass(mock, Duration.between(Instant.now(), start).plusMinutes(minutes));
    }

    private Object checkIn(long by) throws Exception {
        return run(Role.CANDIDATE, () -> attendance.checkIn(viewer(by), mock));
    }

    private Object object(long by, String why) throws Exception {
        return run(Role.CANDIDATE, () -> attendance.object(viewer(by), mock, why));
    }

    private Object settle(long by, Settlement as) throws Exception {
        return run(Role.LEAD, () -> attendance.settle(viewer(by), mock, as));
    }

    private AttendanceRow row(long by) throws Exception {
        return as.role(
                Role.CANDIDATE,
                () -> came.of(viewer(by), queries.booking(viewer(by), mock).orElseThrow()));
    }

    @Test
    void theTwoCheckInAroundTheStartAndNobodyElse() throws Exception {
        assertRefused("booking.rule.checkIn", () -> checkIn(cy));
        begun(-14);
        checkIn(cy);
        Instant first = row(ines).candidateIn();
        checkIn(cy);
        assertEquals(first, row(cy).candidateIn(), "the first word counts");
        checkIn(ines);
        assertEquals(2, Rows.number("select count(*) from check_in"));
        for (long other : List.of(kenji, lead)) {
            assertNotFound(() -> checkIn(other));
        }
        begun(61);
        assertRefused("booking.rule.checkIn", () -> checkIn(ines));
    }

    @Test
    void eachSaysThatTheOtherDidNotComeOnceTheyHaveWaited() throws Exception {
        assertRefused("booking.rule.notBegun", () -> missed(ines, mock));
        begun(9);
        assertRefused("booking.rule.missedWhen", () -> missed(ines, mock));
        assertRefused("booking.rule.missedWhen", () -> missed(cy, mock));
        assertNotFound(() -> missed(kenji, mock));
        begun(60 + 48 * 60 + 1);
        assertRefused("booking.rule.missedWhen", () -> missed(cy, mock));
        begun(11);
        missed(cy, mock);
        assertEquals("NO_SHOW", state(mock));
        assertEquals(ines, row(cy).absentId());
        assertRefused("booking.rule.ended.NO_SHOW", () -> missed(ines, mock));
        assertEquals(0, claims());
    }

    @Test
    void whoOnlyOverseesItSaysThatItWasNotHeldAndNobodyIsSaidToBeAbsent() throws Exception {
        begun(60 * 80);
        missed(lead, mock);
        assertEquals(null, row(cy).absentId());
        assertRefused("booking.rule.objection", () -> object(cy, "I was there"));
    }

    @Test
    void whoSaysOtherwiseIsReadByALeadOfTheCohortWhoDecidesOnce() throws Exception {
        begun(11);
        missed(ines, mock);
        assertRefused("booking.rule.objection", () -> object(ines, "I was there"));
        assertRefused("booking.rule.reason", () -> object(cy, " "));
        assertNotFound(() -> object(kenji, "I was there"));
        assertRefused("booking.rule.settled", () -> settle(lead, Settlement.HELD));
        object(cy, "I was there, the link was wrong");
        assertRefused("booking.rule.objection", () -> object(cy, "again"));
        long other = People.account("other@example.org", "x");
        People.member(autumn, People.cohort(autumn, "Juniors"), other, Role.LEAD);
        assertEquals(List.of(), disputes(other));
        assertNotFound(() -> settle(other, Settlement.HELD));
        assertEquals(List.of(mock), disputes(lead));
        assertTrue(row(cy).disputed());
        settle(lead, Settlement.HELD);
        assertEquals("CONFIRMED", state(mock));
        assertEquals(List.of(), disputes(lead));
        AttendanceRow row = row(cy);
        assertEquals(List.of(Settlement.HELD, "Lead"), List.of(row.settlement(), row.settledBy()));
        assertEquals(
                1,
                as.role(Role.INTERVIEWER, () -> queries.feedbackDue(viewer(ines)))
                                .size()
                        + upcoming(ines).size());
    }

    private List<UUID> disputes(long by) throws Exception {
        return as.role(Role.LEAD, () -> came.disputes(viewer(by))).stream()
                .map(DisputeRow::publicId)
                .toList();
    }

    @Test
    void aLeadWhoTakesPartDoesNotDecideAndTheOtherMayBeTheOneWhoDidNotCome() throws Exception {
        People.member(autumn, null, ines, Role.LEAD);
        begun(11);
        missed(cy, mock);
        object(ines, "I was there");
        assertNotFound(() -> settle(ines, Settlement.OTHER));
        assertEquals(List.of(), disputes(ines));
        settle(lead, Settlement.OTHER);
        assertEquals("NO_SHOW", state(mock));
        assertEquals(cy, row(ines).absentId());
        assertRefused("booking.rule.settled", () -> settle(lead, Settlement.STANDS));
    }
}
