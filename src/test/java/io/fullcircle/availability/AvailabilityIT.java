package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AvailabilityIT extends AvailabilityFixture {

    private static final int CLIENTS = 16;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void anInterviewerOpensATimeSeesItAndClosesIt() throws Exception {
        assertEquals(List.of(), own(ines));
        assertEquals(span(day, SIX, EIGHT), open(ines, day, SIX, EIGHT));
        OwnWindowRow row = own(ines).get(0);
        assertEquals(span(day, SIX, EIGHT), row.span());
        assertTrue(row.bookable());
        assertEquals(6, openTimes(candidate, autumn).size(), "three times of two lengths");
        assertTrue(close(ines, row.publicId()));
        assertFalse(close(ines, row.publicId()), "it is gone already");
        assertEquals(List.of(), own(ines));
        assertEquals(List.of(), openTimes(candidate, autumn));
    }

    @Test
    void aTimeOverlapsUnlessItTouches() throws Exception {
        open(ines, day, SIX, EIGHT);
        for (LocalTime from : List.of(LocalTime.of(17, 0), SIX, LocalTime.of(19, 59))) {
            assertRefused("from", "availability.rule.overlap", () -> open(ines, day, from, LocalTime.of(22, 0)));
        }
        open(ines, day.minusDays(1), EIGHT, LocalTime.of(7, 30));
        assertRefused(
                "from", "availability.rule.overlap", () -> open(ines, day, LocalTime.of(7, 0), LocalTime.of(9, 0)));
        open(ines, day, LocalTime.of(16, 0), SIX);
        open(ines, day, EIGHT, LocalTime.of(1, 0));
        assertEquals(4, own(ines).size());
    }

    @Test
    void ofManyWindowsThatOpenTheSameTimeAtOnceOneSucceeds() throws Exception {
        List<Boolean> opened = atOnce.run(6, i -> () -> {
            try {
                open(ines, day, LocalTime.of(18, i), EIGHT);
                return true;
            } catch (DomainException rule) {
                assertEquals("availability.rule.overlap", rule.messageKey());
                return false;
            }
        });
        assertEquals(1, opened.stream().filter(won -> won).count());
        assertEquals(1, Rows.number("select count(*) from availability_window"));
    }

    @Test
    void anothersTimesAreNeitherSeenNorClosed() throws Exception {
        open(ines, day, SIX, EIGHT);
        UUID window = own(ines).get(0).publicId();
        long other = interviewer("otto");
        assertEquals(List.of(), own(other));
        assertFalse(close(other, window));
        assertEquals(1, own(ines).size());
        assertNotFound(() -> open(candidate, day, SIX, EIGHT));
        assertNotFound(() -> close(candidate, window));
        assertEquals(List.of(), own(candidate));
    }

    @Test
    void whatIsOverIsNeitherShownNorClosed() throws Exception {
        open(ines, day, SIX, EIGHT);
        UUID window = own(ines).get(0).publicId();
        Rows.update("update availability_window set starts_at = now() - interval '2 hours', ends_at = now()");
        assertEquals(List.of(), own(ines));
        assertFalse(close(ines, window));
    }

    @Test
    void whatIsBookedIsShownInItsWindowAndStaysWhenThatIsClosed() throws Exception {
        open(ines, day, SIX, EIGHT);
        open(ines, day.plusWeeks(1), SIX, EIGHT);
        open(ines, day, LocalTime.of(9, 0), LocalTime.of(10, 30));
        TimeSpan mock = span(day, LocalTime.of(18, 30), LocalTime.of(19, 30));
        TimeSpan early = span(day, LocalTime.of(9, 0), LocalTime.of(10, 0));
        long first = bookings(2);
        assertTrue(take(first, List.of(candidate, ines), mock));
        assertTrue(take(first + 1, List.of(candidate, ines), early));
        List<OwnWindowRow> rows = own(ines);
        assertEquals(
                List.of(List.of(early), List.of(mock), List.of()),
                rows.stream().map(OwnWindowRow::booked).toList());
        assertEquals(
                List.of(false, false, true),
                rows.stream().map(OwnWindowRow::bookable).toList());
        assertEquals(6, openTimes(candidate, autumn).size(), "those of the second week");
        assertTrue(close(ines, rows.get(1).publicId()));
        assertEquals(4, Rows.number("select count(*) from person_claim"));
    }

    @Test
    void onesOwnTimesCostAsManyStatementsHoweverManyThereAre() throws Exception {
        Viewer viewer = viewer(ines);
        open(ines, day, SIX, EIGHT);
        assertEquals(4, Statements.during(() -> ownOf(viewer, 1)));
        Rows.update(
                "insert into availability_window (id, public_id, account_id, starts_at, ends_at, opened_at)"
                        + " select 1000000 + i, uuidv7(), ?, now() + i * interval '1 day', now() + i * interval '1 day' + interval '1 hour',"
                        + " now() from generate_series(4, 62) as i",
                ines);
        assertEquals(4, Statements.during(() -> ownOf(viewer, 60)));
    }

    @Test
    void openTimesCostAsManyStatementsHoweverManyInterviewersThereAre() throws Exception {
        Viewer viewer = viewer(candidate);
        open(ines, day, SIX, EIGHT);
        assertEquals(4, Statements.during(() -> timesOf(viewer, 3 * 2)));
        for (int i = 1; i < 20; i++) {
            interviewer("interviewer" + i);
        }
        Rows.update("delete from availability_window");
        Rows.update("insert into availability_window (id, public_id, account_id, starts_at, ends_at, opened_at)"
                + " select row_number() over (), uuidv7(), account_id, now() + d * interval '1 day',"
                + " now() + d * interval '1 day' + interval '2 hours', now()"
                + " from interviewer_profile, generate_series(2, 15) as d");
        assertEquals(4, Statements.during(() -> timesOf(viewer, 20 * 14 * 3 * 2)));
        List<OpenTimeRow> times = openTimes(candidate, autumn);
        for (int i = 1; i < times.size(); i++) {
            assertFalse(
                    times.get(i).slot().start().isBefore(times.get(i - 1).slot().start()), "the order at " + i);
        }
    }

    @Test
    void onlyApprovedInterviewersOfTheProgrammeAreOfferedAndNobodyTheirOwn() throws Exception {
        long waiting = member("waiting", Role.INTERVIEWER);
        People.describe(waiting, "Engineer", 1);
        long elsewhere = People.account("elsewhere@example.org", "x");
        long canary = People.programme("Canary");
        People.member(canary, null, elsewhere, Role.INTERVIEWER);
        People.describe(elsewhere, "Engineer", 1);
        approve(canary, elsewhere);
        for (long account : List.of(ines, waiting, elsewhere)) {
            open(account, day, SIX, LocalTime.of(19, 0));
        }
        assertEquals(
                List.of(ines),
                openTimes(candidate, autumn).stream()
                        .map(row -> row.interviewer().accountId())
                        .distinct()
                        .toList());
        assertEquals(List.of(), openTimes(candidate, canary));
        assertEquals(List.of(), openTimes(ines, autumn));
        Rows.update("update interviewer_approval set withdrawn_at = now(), withdrawn_by = approved_by");
        assertEquals(List.of(), openTimes(candidate, autumn));
    }

    @Test
    void whoeverContendsForAFewTimesNobodyIsClaimedTwiceAndNothingBreaks() throws Exception {
        int attempts = 25;
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(People.account("person" + i + "@example.org", "x"));
        }
        long first = bookings(CLIENTS * attempts);
        List<Integer> won = atOnce.run(CLIENTS, client -> () -> {
            Random random = new Random(client);
            int own = 0;
            for (int i = 0; i < attempts; i++) {
                long booking = first + client * attempts + i;
                if (take(booking, two(people, random), anHour(random))) {
                    own++;
                    // It still belongs to this thread alone, wherever the move ends.
                    move(booking, bookedBy(booking), anHour(random));
                }
            }
            return own;
        });
        int booked = won.stream().mapToInt(Integer::intValue).sum();
        assertTrue(booked > 0 && booked < CLIENTS * attempts, "contended: " + booked);
        assertEquals(booked * 2L, Rows.number("select count(*) from person_claim"));
        assertEquals(
                0,
                Rows.number("select count(*) from person_claim a join person_claim b on a.account_id = b.account_id"
                        + " and a.booking_id < b.booking_id and lower(a.during) < upper(b.during)"
                        + " and lower(b.during) < upper(a.during)"));
    }

    @Test
    void whoIsTakenIsNamedAndTheirTimeComesBack() throws Exception {
        long first = bookings(2);
        TimeSpan mock = span(day, SIX, LocalTime.of(19, 0));
        assertTrue(take(first, List.of(candidate, ines), mock));
        assertFalse(take(first + 1, List.of(lead, ines), mock));
        assertEquals(0, Rows.number("select count(*) from person_claim where account_id = ?", lead));
        assertTrue(move(first, List.of(candidate, ines), span(day, LocalTime.of(18, 30), LocalTime.of(19, 30))));
        assertFalse(take(first + 1, List.of(lead, ines), mock));
        assertTrue(move(first, List.of(candidate, ines), span(day, LocalTime.of(19, 0), EIGHT)));
        assertTrue(take(first + 1, List.of(lead, ines), mock));
    }

    private static List<Long> bookedBy(long booking) {
        return List.of(
                Rows.number("select min(account_id) from person_claim where booking_id = ?", booking),
                Rows.number("select max(account_id) from person_claim where booking_id = ?", booking));
    }

    private static Set<Long> two(List<Long> people, Random random) {
        int one = random.nextInt(people.size());
        int other = (one + 1 + random.nextInt(people.size() - 1)) % people.size();
        return Set.of(people.get(one), people.get(other));
    }

    /** An hour of one long evening, beginning at any half hour. */
    private TimeSpan anHour(Random random) {
        TimeSpan first = span(day, LocalTime.of(12, 0), LocalTime.of(13, 0));
        Duration later = OpenSlots.STEP.multipliedBy(random.nextInt(12));
        return new TimeSpan(first.start().plus(later), first.end().plus(later));
    }

    private void ownOf(Viewer viewer, int expected) {
        assertEquals(expected, quietly(() -> own(viewer)).size());
    }

    private void timesOf(Viewer viewer, int expected) {
        assertEquals(
                expected,
                quietly(() -> as.role(Role.CANDIDATE, () -> queries.openTimes(viewer, autumn)))
                        .size());
    }

    private static <T> T quietly(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
