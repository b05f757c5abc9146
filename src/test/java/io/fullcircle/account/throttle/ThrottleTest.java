package io.fullcircle.account.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "14, 512", "15, 900", "16, 900", "2000000000, 900"})
    void theWaitDoublesUpToAQuarterOfAnHour(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), ThrottlePolicy.ACCOUNT.delay(failures));
    }

    @Test
    void anAddressMayFailMoreOften() {
        assertEquals(Duration.ZERO, ThrottlePolicy.ADDRESS.delay(20));
        assertEquals(Duration.ofSeconds(1), ThrottlePolicy.ADDRESS.delay(21));
    }

    @Test
    void aNetworkMayAskForTwentyThingsAtOnceAndTwentyAnHourFromThenOn() {
        ThrottlePolicy policy = ThrottlePolicy.REQUESTS;
        Throttle throttle = new Throttle("subject", NOW);
        for (int i = 0; i < 20; i++) {
            assertEquals(Duration.ZERO, throttle.wait(NOW));
            throttle.attempted(policy, NOW);
        }
        assertEquals(Duration.ZERO, throttle.wait(NOW), "the twentieth holds nobody up");
        throttle.attempted(policy, NOW);
        assertEquals(Duration.ofMinutes(3), throttle.wait(NOW));
        throttle.attempted(policy, NOW.plusSeconds(180));
        assertEquals(Duration.ofMinutes(3), throttle.wait(NOW.plusSeconds(180)), "it does not grow");
        throttle.attempted(policy, NOW.plusSeconds(180 + 3600));
        assertEquals(1, throttle.failures(), "an hour without any clears the slate");
    }

    @Test
    void aClassThatWasInvitedComesInTogether() {
        assertEquals(Duration.ZERO, Asked.INVITATION.policy().delay(120));
        assertEquals(Duration.ofSeconds(30), Asked.INVITATION.policy().delay(500));
    }

    @Test
    void whatIsAskedForIsCountedByKindAndByNetwork() {
        Attempt reset = Attempt.asking(Asked.PASSWORD_RESET, "203.0.113.9");
        assertEquals(1, shared(reset, Attempt.asking(Asked.PASSWORD_RESET, "203.0.113.9")));
        assertEquals(0, shared(reset, Attempt.asking(Asked.PASSWORD_RESET, "203.0.113.10")));
        assertEquals(0, shared(reset, Attempt.asking(Asked.SIGN_UP, "203.0.113.9")));
        assertEquals(0, shared(reset, Attempt.of("cy@example.org", "203.0.113.9")));
        assertTrue(reset.subjects().stream().noneMatch(subject -> subject.hash().contains("203")));
    }

    @Test
    void anAttemptCountsFromItsBeginningAndIsTakenBackWhenItWasRight() {
        Throttle throttle = failed(5, NOW);
        assertEquals(Duration.ofSeconds(1), throttle.wait(NOW));
        assertFalse(throttle.wait(NOW.plusSeconds(1)).toMillis() > 0);
        throttle.succeeded(ThrottlePolicy.ACCOUNT);
        assertEquals(4, throttle.failures());
        assertEquals(Duration.ZERO, throttle.wait(NOW));
        throttle.cleared(NOW);
        assertEquals(0, throttle.failures());
    }

    @Test
    void aSuccessAmongFailuresOfOthersHelpsNobodyElse() {
        Throttle throttle = failed(10, NOW);
        throttle.succeeded(ThrottlePolicy.ACCOUNT);
        assertEquals(Duration.ofSeconds(16), throttle.wait(NOW));
    }

    @Test
    void aDayWithoutFailuresClearsTheSlate() {
        Throttle throttle = failed(9, NOW);
        Instant almost = NOW.plus(Duration.ofDays(1)).minusMillis(1);
        throttle.attempted(ThrottlePolicy.ACCOUNT, almost);
        assertEquals(10, throttle.failures());
        throttle.attempted(ThrottlePolicy.ACCOUNT, almost.plus(Duration.ofDays(1)));
        assertEquals(1, throttle.failures());
    }

    @Test
    void whoGuessesAtOneAccountIsHeldUpWhateverElseChanges() {
        Attempt one = Attempt.of("cy@example.org", "203.0.113.9");
        Attempt elsewhere = Attempt.of("CY@example.org", "203.0.113.10");
        Attempt another = Attempt.of("bo@example.org", "203.0.113.9");
        assertEquals(1, shared(one, elsewhere));
        assertEquals(1, shared(one, another));
        assertEquals(0, shared(one, Attempt.onKnownDevice("cy@example.org", "secret")));
        assertEquals(
                0, shared(Attempt.onKnownDevice("bo@example.org", "x"), Attempt.onKnownDevice("cy@example.org", "x")));
        assertTrue(one.subjects().stream().noneMatch(subject -> subject.hash().contains("cy")));
    }

    private static long shared(Attempt one, Attempt other) {
        return one.subjects().stream().filter(other.subjects()::contains).count();
    }

    private static Throttle failed(int times, Instant now) {
        Throttle throttle = new Throttle("subject", now);
        for (int i = 0; i < times; i++) {
            throttle.attempted(ThrottlePolicy.ACCOUNT, now);
        }
        return throttle;
    }
}
