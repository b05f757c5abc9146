package io.fullcircle.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.booking.BookingMade;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.lead.BoardRow;
import io.fullcircle.lead.LeadQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.testing.As;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the principles of a booking to the report of a candidate and the board of their lead. */
@ArquillianTest
class ReadinessIT {

    @Inject
    private ReadinessQueries reports;

    @Inject
    private LeadQueries boards;

    @Inject
    private ViewerQueries viewers;

    @Inject
    private As as;

    @EJB
    private Booker booker;

    private final Mocks mocks = new Mocks(Rows::text);
    private long autumn;
    private long seniors;
    private long lead;
    private long ines;
    private long cy;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void fill() {
        Rows.clear();
        autumn = People.programme("Autumn");
        seniors = People.cohort(autumn, "Seniors");
        lead = member("lead@example.org", autumn, null, Role.LEAD);
        ines = member("ines@example.org", autumn, null, Role.INTERVIEWER);
        cy = member("cy@example.org", autumn, seniors, Role.CANDIDATE);
    }

    @Test
    void aBookingGetsTheStrengthsThatNobodyHasHeardYet() throws Exception {
        People.describe(ines, "Principal engineer", 1, 5, 6, 7, 9, 10);
        long kenji = member("kenji@example.org", autumn, null, Role.INTERVIEWER);
        mocks.held(autumn, cy, kenji, 50, 1, "MEETS", "Called the customer back", 5, "NOT_OBSERVED", "No time left");
        mocks.assigned(mocks.booked(autumn, cy, kenji, 30, "CONFIRMED"), 7);
        long cancelled = mocks.booked(autumn, cy, kenji, 40, "CONFIRMED");
        mocks.assigned(cancelled, 10);
        Rows.update(
                "update booking set state = 'CANCELLED', ended_by = ?, ended_at = now() where id = ?", cy, cancelled);
        long other = member("other@example.org", autumn, seniors, Role.CANDIDATE);
        mocks.held(autumn, other, kenji, 60, 5, "BELOW", "Nothing came of it", 10, "BELOW", "Left it lying");

        // 1 was rated, 7 is coming, 6 and 9 are not for engineers: what had no signal or was called off is unheard.
        assertEquals(Set.of(5L, 10L), assigned(book(ines, 60)));
    }

    @Test
    void engineersAreNeverGivenWhatOnlyManagersAreAskedAndManagersAre() throws Exception {
        People.describe(ines, "Director", 6, 9);
        for (int i = 1; i <= 16; i++) {
            Set<Long> principles = assigned(book(ines, i * 2));
            assertEquals(1, principles.size());
            assertTrue(Set.of(6L, 9L).stream().noneMatch(principles::contains), principles::toString);
        }
        assertEquals(14, Rows.number("select count(distinct principle_id) from assigned_principle"));
        assertEquals(Set.of(9L), assigned(book(ines, 60, JobFamily.ENGINEERING_MANAGER)));
    }

    @Test
    void theChoiceIsUndoneWithItsBooking() throws Exception {
        long booking = mocks.booked(autumn, cy, ines, 20, "CONFIRMED");
        BookingMade made = made(booking, ines, JobFamily.SOFTWARE_ENGINEER);
        assertThrows(
                DomainException.class,
                () -> as.role(Role.CANDIDATE, Executors.callable(() -> booker.bookInVain(made))));
        assertEquals(0, Rows.number("select count(*) from assigned_principle"));
        assertEquals(
                1, assigned(fire(booking, ines, JobFamily.SOFTWARE_ENGINEER)).size());
    }

    @Test
    void aChoiceCostsOneStatementToReadHoweverMuchWasHeard() throws Exception {
        People.describe(ines, "Principal engineer", 1, 5, 7);
        int few = costOfAChoice(20);
        assertTrue(few <= 7, "with those that read whom to mail about the booking, and where they meet: " + few);
        hear(40);
        assertEquals(few, costOfAChoice(40));
    }

    /** The least of three: now and then a sequence is asked for its next fifty ids. */
    private int costOfAChoice(int inHours) {
        return IntStream.range(0, 3)
                .mapToLong(i -> mocks.booked(autumn, cy, ines, inHours + 2 * i, "CONFIRMED"))
                .mapToInt(booking -> statements(() -> fire(booking, ines, JobFamily.SOFTWARE_ENGINEER)))
                .reduce(Integer.MAX_VALUE, Math::min);
    }

    @Test
    void aReportHoldsTheReleasedRatingsOfItsProgrammeOldestFirst() throws Exception {
        mocks.held(autumn, cy, ines, 20, 7, "RAISES", "Read the log line by line");
        mocks.held(autumn, cy, ines, 40, 7, "BELOW", "Took the report on trust", 1, "NOT_OBSERVED", "Not reached");
        long kept = mocks.held(autumn, cy, ines, 60, 7, "MEETS", "Not released yet");
        Rows.update("update scorecard set released_at = null where booking_id = ?", kept);
        long spring = People.programme("Spring");
        People.member(spring, People.cohort(spring, "Seniors"), cy, Role.CANDIDATE);
        mocks.held(spring, cy, ines, 80, 7, "MEETS", "Said elsewhere");

        List<ReportSubjectRow> own = as.role(Role.CANDIDATE, () -> reports.own(viewer(cy)));
        assertEquals(
                List.of("Autumn", "Spring"),
                own.stream().map(ReportSubjectRow::programmeName).toList());
        List<HeardRow> heard = as.role(Role.CANDIDATE, () -> reports.heard(viewer(cy), own.get(0)));
        assertEquals(
                List.of("Not reached", "Took the report on trust", "Read the log line by line"),
                heard.stream().map(HeardRow::evidence).toList());
        assertEquals("Ines", heard.get(0).interviewer());
        assertEquals(Level.SENIOR, heard.get(0).level());
        assertEquals(heard, as.role(Role.LEAD, () -> reports.heard(viewer(lead), own.get(0))));
    }

    @Test
    void aReportIsNobodysBusinessButTheCandidatesAndTheirLeads() throws Exception {
        mocks.held(autumn, cy, ines, 20, 7, "RAISES", "Read the log line by line");
        ReportSubjectRow subject =
                as.role(Role.CANDIDATE, () -> reports.own(viewer(cy))).get(0);
        long juniors = People.cohort(autumn, "Juniors");
        long mara = member("mara@example.org", autumn, juniors, Role.LEAD);
        People.member(autumn, null, mara, Role.INTERVIEWER);
        long fellow = member("fellow@example.org", autumn, seniors, Role.CANDIDATE);
        for (long stranger : new long[] {mara, fellow}) {
            assertEquals(Optional.empty(), subject(stranger));
            assertEquals(List.of(), as.role(Role.LEAD, () -> reports.heard(viewer(stranger), subject)));
        }
        assertEquals(Optional.of(subject), subject(lead));
        assertEquals(List.of(), as.role(Role.INTERVIEWER, () -> reports.own(viewer(ines))));
        Rows.update("update membership set ended_at = now() where account_id = ?", cy);
        assertEquals(1, as.role(Role.CANDIDATE, () -> reports.own(viewer(cy))).size());
    }

    @Test
    void aBoardSaysWhatWasHeldWhatIsNextAndWhatIsDue() throws Exception {
        mocks.held(autumn, cy, ines, 60, 7, "MEETS", "Read the log");
        mocks.booked(autumn, cy, ines, -30, "CONFIRMED");
        mocks.booked(autumn, cy, ines, -20, "CONFIRMED");
        mocks.booked(autumn, cy, ines, 40, "CONFIRMED");
        long next = mocks.booked(autumn, cy, ines, 20, "CONFIRMED");
        long quiet = member("quiet@example.org", autumn, seniors, Role.CANDIDATE);
        member("elsewhere@example.org", autumn, People.cohort(autumn, "Juniors"), Role.CANDIDATE);
        Rows.update(
                "insert into candidate_profile (account_id, job_family, level, target_date)"
                        + " values (?, 'SOFTWARE_ENGINEER', 'PRINCIPAL', date '2030-02-03')",
                cy);

        List<BoardRow> rows = board(lead);
        assertEquals(
                Set.of(cy, quiet),
                Set.copyOf(rows.stream().map(BoardRow::accountId).toList()));
        BoardRow row =
                rows.stream().filter(r -> r.accountId() == cy).findFirst().orElseThrow();
        assertEquals(1, row.held());
        assertEquals(2, row.due());
        assertEquals(instant("select min(ends_at) from booking where state = 'CONFIRMED'"), row.dueSince());
        assertEquals(instant("select starts_at from booking where id = " + next), row.nextAt());
        assertEquals("Ines", row.nextWith());
        assertEquals(Level.PRINCIPAL, row.level());
        assertEquals("2030-02-03", row.targetDate().toString());
        BoardRow other =
                rows.stream().filter(r -> r.accountId() == quiet).findFirst().orElseThrow();
        assertTrue(other.nothingBooked() && other.due() == 0 && other.level() == null, other::toString);
    }

    @Test
    void aBoardIsForWhoLeadsTheCohort() throws Exception {
        long juniors = People.cohort(autumn, "Juniors");
        long mara = member("mara@example.org", autumn, juniors, Role.LEAD);
        UUID id = UUID.fromString(People.publicId("cohort", seniors));
        var cohort = as.role(Role.LEAD, () -> boards.cohort(viewer(lead), id)).orElseThrow();
        assertEquals(Optional.empty(), as.role(Role.LEAD, () -> boards.cohort(viewer(mara), id)));
        assertEquals(List.of(), as.role(Role.LEAD, () -> boards.candidates(viewer(mara), cohort)));
        assertThrows(EJBAccessException.class, () -> as.role(Role.CANDIDATE, () -> boards.cohort(viewer(cy), id)));
        Rows.update("update programme set archived_at = now()");
        assertEquals(Optional.empty(), as.role(Role.LEAD, () -> boards.cohort(viewer(lead), id)));
    }

    private List<BoardRow> board(long account) throws Exception {
        Viewer viewer = viewer(account);
        UUID id = UUID.fromString(People.publicId("cohort", seniors));
        return as.role(
                Role.LEAD,
                () -> boards.candidates(viewer, boards.cohort(viewer, id).orElseThrow()));
    }

    private Optional<ReportSubjectRow> subject(long account) throws Exception {
        UUID candidate = UUID.fromString(People.publicId("account", cy));
        UUID programme = UUID.fromString(People.publicId("programme", autumn));
        return as.role(Role.LEAD, () -> reports.subject(viewer(account), candidate, programme));
    }

    private void hear(int times) {
        for (int i = 0; i < times; i++) {
            mocks.held(autumn, cy, ines, 100 + i, 1 + i % 5, "MEETS", "Heard again");
        }
    }

    private long book(long interviewer, int startsIn) throws Exception {
        return book(interviewer, startsIn, JobFamily.SOFTWARE_ENGINEER);
    }

    private long book(long interviewer, int startsIn, JobFamily family) throws Exception {
        return fire(mocks.booked(autumn, cy, interviewer, startsIn, "CONFIRMED"), interviewer, family);
    }

    private long fire(long booking, long interviewer, JobFamily family) throws Exception {
        BookingMade made = made(booking, interviewer, family);
        as.role(Role.CANDIDATE, Executors.callable(() -> booker.book(made)));
        return booking;
    }

    private BookingMade made(long booking, long interviewer, JobFamily family) {
        TimeSpan during = new TimeSpan(Instant.EPOCH, Instant.EPOCH.plusSeconds(3600));
        return new BookingMade(booking, autumn, cy, interviewer, family, Level.SENIOR, during);
    }

    private static Set<Long> assigned(long booking) {
        Set<Long> ids = new TreeSet<>();
        String text = Rows.text(
                "select string_agg(principle_id::text, ',') from assigned_principle where booking_id = ?", booking);
        for (String id : text.split(",")) {
            ids.add(Long.valueOf(id));
        }
        return ids;
    }

    private static int statements(Callable<?> work) {
        return Statements.during(() -> {
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Instant instant(String sql) {
        return Instant.parse(
                Rows.text("select to_char((" + sql + ") at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    private Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }

    private static long member(String email, long programme, Long cohort, Role role) {
        long account = People.account(email, "x");
        People.member(programme, cohort, account, role);
        return account;
    }
}
