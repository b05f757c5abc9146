package io.fullcircle.account.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.PasswordService;
import io.fullcircle.account.Passwords;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.NetworkAddress;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SignInIT {

    private static final String PASSWORD = "rain on a tin roof";
    private static final String LINUX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Inject
    private SignInRecordService records;

    @Inject
    private SignInQueries queries;

    @Inject
    private PasswordService passwords;

    @Inject
    private Passwords hasher;

    @Inject
    private ViewerQueries viewers;

    /** Threads of its own for each: the server's executor runs one task after the other. */
    @Resource
    private ManagedThreadFactory threads;

    private long cy;
    private Viewer viewer;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void empty() {
        Rows.clear();
        cy = People.account("cy@example.org", hasher.hash(PASSWORD));
        viewer = viewers.find(cy).orElseThrow();
    }

    @Test
    void aSignInCountsUntilItIsIdleTooLongOrTooOld() {
        long id = begin(false).id();
        assertEquals(1, Statements.during(() -> assertTrue(viewers.find(cy, id).isPresent())));
        assertFalse(viewers.find(cy, id + 1).isPresent());
        assertFalse(viewers.find(People.account("bo@example.org", "x"), id).isPresent(), "another's sign-in");

        past(id, "used_at", "7 hours 59 minutes");
        assertEquals(1, Statements.during(() -> assertTrue(viewers.find(cy, id).isPresent())));
        assertEquals(1, Rows.number("select count(*) from sign_in where used_at > now() - interval '1 minute'"));
        past(id, "used_at", "4 minutes");
        assertTrue(viewers.find(cy, id).isPresent());
        assertEquals(0, Rows.number("select count(*) from sign_in where used_at > now() - interval '1 minute'"));

        past(id, "used_at", "8 hours");
        assertFalse(viewers.find(cy, id).isPresent(), "idle");
        assertFalse(viewers.find(cy, id).isPresent(), "and not woken up by being asked");
        past(id, "used_at", "1 second");
        past(id, "signed_in_at", "20 days");
        past(id, "expires_at", "0 seconds");
        assertFalse(viewers.find(cy, id).isPresent(), "too old, however much it was used");
    }

    @Test
    void theListShowsWhatIsOpenWithTheDeviceInWords() {
        long other = begin(false).id();
        begin(true);
        records.begin(People.account("bo@example.org", "x"), origin(), false);
        past(other, "used_at", "1 hour");
        List<SignInRow> rows = queries.open(viewer);
        assertEquals(2, rows.size());
        assertEquals(other, rows.get(1).id());
        assertEquals(
                "Firefox Linux 198.51.100.x",
                rows.get(0).browser() + " " + rows.get(0).platform() + " "
                        + rows.get(0).network());
        past(other, "used_at", "9 hours");
        assertEquals(1, queries.open(viewer).size(), "an idle one is over");
    }

    @Test
    void whatIsRevokedEndsWithTheNextRequestAndIsNobodyElses() {
        OpenSignIn here = begin(false);
        OpenSignIn there = begin(true);
        OpenSignIn third = begin(false);
        Viewer stranger = viewers.find(People.account("bo@example.org", "x")).orElseThrow();
        assertThrows(DomainException.class, () -> records.revoke(stranger, 0, publicId(there)));
        assertThrows(DomainException.class, () -> records.revoke(viewer, here.id(), UUID.randomUUID()));
        assertTrue(viewers.find(cy, there.id()).isPresent());

        records.revoke(viewer, here.id(), publicId(there));
        assertFalse(viewers.find(cy, there.id()).isPresent());
        assertEquals(Optional.empty(), records.recall(there.cookie()), "its cookie is worth nothing either");
        assertTrue(viewers.find(cy, third.id()).isPresent());
        records.revokeOthers(viewer, here.id());
        assertFalse(viewers.find(cy, third.id()).isPresent());
        assertTrue(viewers.find(cy, here.id()).isPresent());
        records.revokeAll(cy);
        assertFalse(viewers.find(cy, here.id()).isPresent());
    }

    @Test
    void whoseSignInWasEndedElsewhereIsToldSoAndWhoWasAwayThatInstead() {
        String ended = "/account/sign-in?ended=1&return=%2Faccount%2Fsecurity";
        assertEquals(ended, afterwards("update sign_in set ended_at = now(), ending = 'REVOKED'"));
        assertEquals(ended, afterwards("update account set status = 'SUSPENDED'"), "and not why");
        Rows.update("update account set status = 'ACTIVE'");
        assertEquals(
                ended.replace("ended", "expired"),
                afterwards("update sign_in set used_at = now() - interval '9 hours'"));
        assertTrue(new Client().get("/account/sign-in?ended=1").body().contains("You were signed out"));
        assertEquals(ended.replace("ended=1&", ""), location(new Client()), "a stranger has nothing that could end");
    }

    /** Where a page leads somebody who was signed in until this happened. */
    private static String afterwards(String happened) {
        Client client = new Client().signIn("cy@example.org", PASSWORD);
        assertEquals(200, client.get("/account/security").statusCode());
        Rows.update(happened);
        return location(client);
    }

    private static String location(Client client) {
        return client.get("/account/security").headers().firstValue("Location").orElse("");
    }

    @Test
    void aChangedPasswordEndsAllOtherSignInsAndAWrongOneNone() {
        OpenSignIn here = begin(false);
        OpenSignIn there = begin(true);
        assertEquals("current", refused(here, "wrong horse battery", "a fresh long phrase"));
        assertEquals("fresh", refused(here, PASSWORD, "short"));
        assertEquals("fresh", refused(here, PASSWORD, PASSWORD));
        assertTrue(viewers.find(cy, there.id()).isPresent());

        passwords.change(viewer, here.id(), PASSWORD, "a fresh long phrase", false);
        assertFalse(viewers.find(cy, there.id()).isPresent());
        assertTrue(viewers.find(cy, here.id()).isPresent());
        String hash = Rows.text("select password_hash from account where id = ?", cy);
        assertTrue(hasher.matches("a fresh long phrase", hash));
    }

    @Test
    void aRememberedSignInComesBackWithANewCookieEachTime() {
        assertNull(begin(false).cookie());
        OpenSignIn first = begin(true);
        past(first.id(), "used_at", "9 hours");
        assertFalse(viewers.find(cy, first.id()).isPresent());

        OpenSignIn again = records.recall(first.cookie()).orElseThrow();
        assertEquals(first.id(), again.id());
        // The database keeps microseconds.
        assertEquals(
                first.expiresAt().toEpochMilli(),
                again.expiresAt().toEpochMilli(),
                1,
                "using it does not make it younger");
        assertNotEquals(first.cookie(), again.cookie());
        assertTrue(viewers.find(cy, first.id()).isPresent());
        assertEquals(
                1,
                Rows.number(
                        "select count(*) from sign_in where validator_hash = sha256(convert_to(?, 'UTF8'))",
                        again.cookie().substring(37)),
                "a hash alone is kept");
        past(first.id(), "signed_in_at", "30 days");
        past(first.id(), "expires_at", "0 seconds");
        assertEquals(Optional.empty(), records.recall(again.cookie()));
    }

    @Test
    void aCookieThatWasUsedBeforeEndsTheSignIn() {
        OpenSignIn first = begin(true);
        OpenSignIn second = records.recall(first.cookie()).orElseThrow();
        past(first.id(), "rotated_at", "61 seconds");
        assertEquals(Optional.empty(), records.recall(first.cookie()));
        assertEquals("STOLEN", Rows.text("select ending from sign_in where id = ?", first.id()));
        assertEquals(Optional.empty(), records.recall(second.cookie()), "for both who have it");
        assertFalse(viewers.find(cy, first.id()).isPresent());
    }

    @Test
    void whatIsNoCookieDoesNothing() {
        OpenSignIn open = begin(true);
        String id = open.cookie().substring(0, 36);
        for (String cookie : List.of("", ".", id, id + ".", id + ".short", "x." + Secret.fresh(), "a".repeat(5000))) {
            assertEquals(Optional.empty(), records.recall(cookie), cookie);
        }
        assertEquals(Optional.empty(), records.recall(UUID.randomUUID() + "." + Secret.fresh()));
        assertTrue(records.recall(open.cookie()).isPresent());
    }

    @Test
    void ofManyTabsAtOnceOneGetsTheNewCookieAndAllComeBack() throws Exception {
        OpenSignIn first = begin(true);
        ExecutorService executor = Executors.newFixedThreadPool(6, threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Optional<OpenSignIn>>> tabs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tabs.add(executor.submit(() -> {
                start.await();
                return records.recall(first.cookie());
            }));
        }
        start.countDown();
        List<String> cookies = new ArrayList<>();
        for (Future<Optional<OpenSignIn>> tab : tabs) {
            OpenSignIn open = tab.get().orElseThrow();
            assertEquals(first.id(), open.id());
            if (open.cookie() != null) {
                cookies.add(open.cookie());
            }
        }
        executor.shutdown();
        assertEquals(1, cookies.size());
        assertNotNull(records.recall(cookies.get(0)).orElseThrow().cookie());
    }

    @Test
    void signingOutEndsItAndLongEndedOnesAreRemoved() {
        OpenSignIn open = begin(true);
        records.signOut(People.account("bo@example.org", "x"), open.id());
        assertTrue(viewers.find(cy, open.id()).isPresent(), "not another's");
        records.signOut(cy, open.id());
        assertFalse(viewers.find(cy, open.id()).isPresent());
        assertEquals(Optional.empty(), records.recall(open.cookie()));
        past(open.id(), "signed_in_at", "130 days");
        past(open.id(), "expires_at", "91 days");
        begin(false);
        assertEquals(1, Rows.number("select count(*) from sign_in"));
    }

    private OpenSignIn begin(boolean remember) {
        return records.begin(cy, origin(), remember);
    }

    private static Origin origin() {
        return new Origin(NetworkAddress.of("198.51.100.7"), LINUX, Secret.fresh());
    }

    private static UUID publicId(OpenSignIn signIn) {
        return UUID.fromString(People.publicId("sign_in", signIn.id()));
    }

    private String refused(OpenSignIn here, String current, String fresh) {
        return assertThrows(DomainException.class, () -> passwords.change(viewer, here.id(), current, fresh, false))
                .field();
    }

    /** Lets time pass: the moment was so long ago. */
    private static void past(long id, String moment, String ago) {
        Rows.update("update sign_in set " + moment + " = now() - cast(? as interval) where id = ?", ago, id);
    }
}
