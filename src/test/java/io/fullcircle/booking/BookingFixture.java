package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OpenSlots;
import io.fullcircle.booking.attendance.AttendanceService;
import io.fullcircle.programme.ProgrammeService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;

/** A programme in which Cy can book Ines and Kenji for an evening, and what they do in few words. */
abstract class BookingFixture {

    /** The first slot of the evening that Ines and Kenji have opened for four hours. */
    static final Instant START = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);

    @Inject
    BookingService bookings;

    @Inject
    AttendanceService attendance;

    @Inject
    BookingQueries queries;

    @Inject
    AvailabilityQueries availability;

    @Inject
    ProgrammeService programmes;

    @Inject
    ViewerQueries viewers;

    @Inject
    As as;

    @Inject
    AtOnce atOnce;

    long autumn;
    long seniors;
    long lead;
    long ines;
    long kenji;
    long cy;

    @BeforeEach
    void fill() {
        Rows.clear();
        autumn = People.programme("Autumn");
        seniors = People.cohort(autumn, "Seniors");
        lead = People.account("lead@example.org", "x");
        People.member(autumn, null, lead, Role.LEAD);
        ines = interviewer("ines@example.org");
        kenji = interviewer("kenji@example.org");
        cy = candidate("cy@example.org");
    }

    long interviewer(String email) {
        long account = People.account(email, "x");
        People.member(autumn, null, account, Role.INTERVIEWER);
        People.describe(account, "Engineer", 1, 2);
        Bookings.approve(autumn, account);
        Bookings.hourly(account);
        Bookings.open(account, START, 4);
        return account;
    }

    long candidate(String email) {
        long account = People.account(email, "x");
        People.member(autumn, seniors, account, Role.CANDIDATE);
        Bookings.target(account);
        return account;
    }

    UUID book(long candidate, long interviewer, Instant start) throws Exception {
        return book(viewer(candidate), interviewer, start, UUID.randomUUID());
    }

    UUID book(Viewer viewer, long interviewer, Instant start, UUID request) throws Exception {
        return book(viewer, publicId("programme", autumn), interviewer, start, request);
    }

    UUID book(Viewer viewer, UUID programme, long interviewer, Instant start, UUID request) throws Exception {
        BookingRequest wish = new BookingRequest(
                programme, publicId("account", interviewer), start, Duration.ofHours(1), "push me", request);
        return as.role(Role.CANDIDATE, () -> bookings.book(viewer, wish));
    }

    Object cancel(long by, UUID booking, String reason) throws Exception {
        return run(Role.CANDIDATE, () -> bookings.cancel(viewer(by), booking, reason));
    }

    Object missed(long by, UUID booking) throws Exception {
        return run(Role.INTERVIEWER, () -> attendance.missed(viewer(by), booking, "nobody came"));
    }

    void endMembership(long account, String role, long cohortOrNone) throws Exception {
        UUID membership = UUID.fromString(Rows.text(
                "select public_id::text from membership where account_id = ? and role = ? and ended_at is null"
                        + " and coalesce(cohort_id, 0) = ?",
                account,
                role,
                cohortOrNone));
        run(Role.LEAD, () -> programmes.endMembership(viewer(lead), membership));
    }

    Object run(Role role, Runnable work) throws Exception {
        return as.role(role, Executors.callable(work));
    }

    /** Does all of this at the same moment; what somebody is refused comes back as its key. */
    List<Object> atOnce(List<Callable<UUID>> work) throws Exception {
        return atOnce.run(work.size(), i -> () -> {
            try {
                return work.get(i).call();
            } catch (DomainException refused) {
                return refused.messageKey();
            }
        });
    }

    /** Lets so much time pass for a booking and its claims. */
    static void pass(UUID booking, Duration time) {
        Rows.update(
                "update booking set starts_at = starts_at - ? * interval '1 second',"
                        + " ends_at = ends_at - ? * interval '1 second' where public_id = ?",
                time.toSeconds(),
                time.toSeconds(),
                booking);
    }

    /** Lets time pass until a booking has begun so long ago that who is not there will not come. */
    static void begin(UUID booking) {
        pass(booking, Duration.between(Instant.now(), START).plusMinutes(11));
    }

    boolean isOpen(long interviewer, Instant start) throws Exception {
        return isOpenTo(cy, interviewer, start);
    }

    boolean isOpenTo(long account, long interviewer, Instant start) throws Exception {
        return as.role(Role.CANDIDATE, () -> availability.openTimes(viewer(account), autumn)).stream()
                .anyMatch(time -> time.interviewer().accountId() == interviewer
                        && time.slot().start().equals(start));
    }

    List<BookingRow> upcoming(long account) throws Exception {
        return as.role(Role.CANDIDATE, () -> queries.upcoming(viewer(account)));
    }

    static String state(UUID booking) {
        return Rows.text("select state from booking where public_id = ?", booking);
    }

    static long claims() {
        return Rows.number("select count(*) from person_claim");
    }

    static void assertRefused(String key, Callable<?> work) {
        assertEquals(key, assertThrows(DomainException.class, work::call, key).messageKey());
    }

    static void assertNotFound(Callable<?> work) {
        assertEquals(
                DomainException.Kind.NOT_FOUND,
                assertThrows(DomainException.class, work::call).kind());
    }

    static UUID publicId(String table, long id) {
        return UUID.fromString(People.publicId(table, id));
    }

    static Instant slot(int number) {
        return START.plus(OpenSlots.STEP.multipliedBy(number));
    }

    Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }
}
