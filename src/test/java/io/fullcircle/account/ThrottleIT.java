package io.fullcircle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.signin.Origin;
import io.fullcircle.account.signin.SignInRecordService;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.NetworkAddress;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Guessing is slow, for everybody but those whom the guesser is after. */
@ExtendWith(ArquillianExtension.class)
class ThrottleIT {

    private static final String PASSWORD = "rain on a tin roof";
    private static final String WRONG = "sun on a tin roof";
    private static final String CY = "cy@example.org";
    private static final String NOBODY = "nobody@example.org";

    @Inject
    private SignInService signIns;

    @Inject
    private SignInRecordService records;

    @Inject
    private PasswordService keeper;

    @Inject
    private Passwords hasher;

    @Inject
    private ViewerQueries viewers;

    /** Threads of its own for each: the server's executor runs one task after the other. */
    @Resource
    private ManagedThreadFactory threads;

    private long cy;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void empty() {
        Rows.clear();
        cy = People.account(CY, hasher.hash(PASSWORD));
    }

    @Test
    void afterFailuresEvenTheRightPasswordHasToWaitAndThenClearsTheSlate() {
        guessed(CY, stranger());
        assertHeldUp(CY, stranger());
        later();
        assertEquals(Optional.empty(), signIns.check(CY, WRONG, stranger()));
        assertHeldUp(CY, stranger());
        later();
        assertEquals(Optional.of(cy), signIns.check(CY, PASSWORD, stranger()));
        for (int i = 0; i < 4; i++) {
            assertEquals(Optional.empty(), signIns.check(CY, WRONG, stranger()), "the first are free");
        }
        assertEquals(Optional.of(cy), signIns.check(CY, PASSWORD, stranger()));
    }

    @Test
    void itIsTheSameWhetherThereIsSuchAnAccountOrNot() {
        guessed(NOBODY, stranger());
        guessed(CY, stranger());
        assertHeldUp(NOBODY, stranger());
        assertHeldUp(CY, stranger());
        assertEquals(
                2,
                Rows.number("select count(*) from sign_in_throttle where failures = 11"
                        + " and blocked_until = last_at + interval '64 seconds'"));
    }

    @Test
    void whoHasSignedInThereBeforeIsHeldUpByTheirOwnFailuresAlone() {
        Origin own = from("203.0.113.9");
        records.signOut(cy, records.begin(cy, own, false).id());
        guessed(CY, stranger());
        assertHeldUp(CY, stranger());
        assertEquals(Optional.of(cy), signIns.check(CY, PASSWORD, own));
        guessed(CY, own);
        assertHeldUp(CY, own);
        Rows.update("delete from sign_in_throttle");
        records.revokeOthers(viewers.find(cy).orElseThrow(), 0);
        guessed(CY, stranger());
        assertHeldUp(CY, own);
    }

    @Test
    void anAddressThatFailsAtManyAccountsIsSlowedDownAndOthersAreNot() {
        Origin guesser = from("192.0.2.66");
        guessed("person1@example.org", guesser);
        guessed("person2@example.org", guesser);
        assertEquals(Optional.of(cy), signIns.check(CY, PASSWORD, from("192.0.2.66")), "a whole office may share it");
        Rows.update("update sign_in_throttle set failures = 27");
        assertEquals(Optional.empty(), signIns.check("person3@example.org", WRONG, guesser));
        assertHeldUp(CY, from("192.0.2.66"));
        assertEquals(Optional.of(cy), signIns.check(CY, PASSWORD, from("192.0.2.67")));
    }

    @Test
    void ofManyGuessesAtOnceNoMoreAreLookedAtThanOneByOne() throws Exception {
        guessed(CY, stranger());
        later();
        ExecutorService executor = Executors.newFixedThreadPool(12, threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            guesses.add(executor.submit(() -> {
                start.await();
                try {
                    return signIns.check(CY, WRONG, stranger()).isEmpty();
                } catch (DomainException tooOften) {
                    return false;
                }
            }));
        }
        start.countDown();
        int looked = 0;
        for (Future<Boolean> guess : guesses) {
            looked += guess.get() ? 1 : 0;
        }
        executor.shutdown();
        assertEquals(1, looked);
        assertEquals(12, Rows.number("select max(failures) from sign_in_throttle"));
    }

    @Test
    void whoIsSignedInCannotGuessTheirWayToANewPassword() {
        Viewer viewer = viewers.find(cy).orElseThrow();
        assertThrows(DomainException.class, () -> keeper.change(viewer, 0, WRONG, "a fresh long phrase", false));
        Rows.update("update sign_in_throttle set failures = 10");
        assertThrows(DomainException.class, () -> keeper.change(viewer, 0, WRONG, "a fresh long phrase", false));
        DomainException refused = assertThrows(
                DomainException.class, () -> keeper.change(viewer, 0, PASSWORD, "a fresh long phrase", false));
        assertEquals(DomainException.Kind.TOO_OFTEN, refused.kind());
    }

    @Test
    void oldFailuresAreRemoved() {
        guessed(NOBODY, stranger());
        Rows.update("update sign_in_throttle set last_at = last_at - interval '25 hours'");
        assertEquals(Optional.of(cy), signIns.check(CY, PASSWORD, stranger()));
        assertEquals(0, Rows.number("select count(*) from sign_in_throttle where last_at < now() - interval '1 day'"));
        assertEquals(2, Rows.number("select count(*) from sign_in_throttle"));
    }

    @Test
    void thePageAnswersThatItIsTooOftenAndHowLongToWait() {
        Client client = new Client();
        assertEquals(200, client.trySignIn(CY, WRONG).statusCode());
        Rows.update("update sign_in_throttle set blocked_until = now() + interval '10 minutes'");
        HttpResponse<String> answer = client.trySignIn(CY, PASSWORD);
        assertEquals(429, answer.statusCode());
        int wait = Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"));
        assertTrue(wait > 540 && wait <= 600, () -> wait + " seconds");
        assertTrue(answer.body().contains("Try again in 10 minutes"), answer.body());
        assertTrue(answer.body().contains(CY), "what was typed is kept");
        assertEquals(0, Rows.number("select count(*) from sign_in"));
    }

    @Test
    void aNetworkThatAsksForTooManyResetsWaitsWhetherThereIsAnAccountOrNot() {
        assertEquals(302, forgot(NOBODY).statusCode());
        assertEquals(302, forgot(CY).statusCode());
        assertEquals(200, forgot("no address").statusCode());
        assertEquals(2, Rows.number("select failures from sign_in_throttle"), "what is no address asks for nothing");
        Rows.update("update sign_in_throttle set failures = 20");
        assertEquals(302, forgot(NOBODY).statusCode(), "the wait begins with the next one");
        for (String email : List.of(NOBODY, CY)) {
            HttpResponse<String> answer = forgot(email);
            assertEquals(429, answer.statusCode());
            int wait =
                    Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"));
            assertTrue(wait > 120 && wait <= 180, () -> wait + " seconds");
            assertTrue(answer.body().contains("Too much has been asked for from your network"), answer.body());
            assertTrue(answer.body().contains(email), "what was typed is kept");
        }
        later();
        assertEquals(302, forgot(CY).statusCode(), "nobody is locked out");
        assertEquals(200, new Client().trySignIn(CY, WRONG).statusCode(), "signing in is counted by itself");
    }

    private static HttpResponse<String> forgot(String email) {
        return new Client()
                .post(
                        "/account/forgot",
                        "f",
                        "f",
                        "f:ask",
                        "x",
                        "jakarta.faces.ViewState",
                        "stateless",
                        "f:email",
                        email);
    }

    /** Fails for the eleventh time in a row, which holds up for a minute: long enough for a slow machine. */
    private void guessed(String email, Origin origin) {
        assertEquals(Optional.empty(), signIns.check(email, WRONG, origin));
        Rows.update(
                "update sign_in_throttle set failures = 10 where last_at = (select max(last_at) from sign_in_throttle)");
        assertEquals(Optional.empty(), signIns.check(email, WRONG, origin));
    }

    private void assertHeldUp(String email, Origin origin) {
        DomainException refused = assertThrows(DomainException.class, () -> signIns.check(email, PASSWORD, origin));
        assertEquals(DomainException.Kind.TOO_OFTEN, refused.kind());
        long seconds = (long) refused.arguments()[0];
        assertTrue(seconds >= 1 && seconds <= 128, () -> seconds + " seconds");
    }

    private static Origin stranger() {
        return from("198.51.100." + Math.floorMod(Secret.fresh().hashCode(), 250));
    }

    private static Origin from(String address) {
        return new Origin(NetworkAddress.of(address), null, Secret.fresh());
    }

    /** Lets time pass. */
    private static void later() {
        Rows.update("update sign_in_throttle set blocked_until = now()");
    }
}
