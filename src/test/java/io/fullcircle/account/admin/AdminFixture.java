package io.fullcircle.account.admin;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.account.Passwords;
import io.fullcircle.account.SignInService;
import io.fullcircle.account.SignUpService;
import io.fullcircle.account.signin.Origin;
import io.fullcircle.account.signin.SignInRecordService;
import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.booking.BookingService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.NetworkAddress;
import io.fullcircle.testing.As;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;

/** Two administrators, and what the tests of administration do over and over. */
abstract class AdminFixture {

    static final String PASSWORD = "rain on a tin roof";

    @Inject
    AccountAdminService service;

    @Inject
    AccountAdminQueries queries;

    @Inject
    SignInService signIns;

    @Inject
    SignInRecordService records;

    @Inject
    SignUpService signUps;

    @Inject
    BookingService bookings;

    @Inject
    AvailabilityQueries availability;

    @Inject
    ViewerQueries viewers;

    @Inject
    Passwords passwords;

    @Inject
    As as;

    @Inject
    AtOnce atOnce;

    long ada;
    long ben;

    @BeforeEach
    void fill() {
        Rows.clear();
        ada = administrator("ada@example.org");
        ben = administrator("ben@example.org");
    }

    static long administrator(String email) {
        long account = People.account(email, "x");
        Rows.update(
                "insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", account);
        return account;
    }

    int both(Callable<?> first, Callable<?> second) throws Exception {
        return atOnce.succeed(2, i -> i == 0 ? first : second);
    }

    List<WaitingSignUpRow> waiting() throws Exception {
        return admin(() -> queries.waiting(viewer(ada)));
    }

    Object suspend(long by, long account) throws Exception {
        return admin(() -> service.suspend(viewer(by), publicId(account), SuspensionReason.LEFT, state(account)));
    }

    Object take(long by, long account, boolean knowing) throws Exception {
        return admin(() -> service.take(viewer(by), publicId(account), knowing, state(account)));
    }

    String state(long account) throws Exception {
        return details(account).state();
    }

    AccountDetailsRow details(long account) throws Exception {
        return admin(() -> queries.account(viewerOf(account), publicId(account)))
                .orElseThrow();
    }

    /** Any administrator, for reading. */
    Viewer viewerOf(long account) {
        return new Viewer(account, publicId(account), "", "", null, null, Set.of(Role.ADMINISTRATOR), List.of());
    }

    Viewer viewer(long account) {
        return viewers.find(account).orElseThrow(DomainException::notFound);
    }

    static UUID publicId(long account) {
        return UUID.fromString(People.publicId("account", account));
    }

    static Origin origin() {
        return new Origin(NetworkAddress.of("203.0.113.7"), null, Secret.fresh());
    }

    <T> T admin(Callable<T> work) throws Exception {
        return as.role(Role.ADMINISTRATOR, work);
    }

    Object admin(Doing work) throws Exception {
        return as.role(Role.ADMINISTRATOR, () -> {
            work.run();
            return null;
        });
    }

    String refused(Doing work) {
        return assertThrows(DomainException.class, () -> admin(work)).messageKey();
    }

    @FunctionalInterface
    interface Doing {
        void run() throws Exception;
    }
    /** Waits until somebody holds rows in a statement that sleeps. */
    static void awaitSleeper() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (Rows.number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 0) {
            assertTrue(System.nanoTime() < end, "nobody sleeps");
            Thread.onSpinWait();
        }
    }
}
