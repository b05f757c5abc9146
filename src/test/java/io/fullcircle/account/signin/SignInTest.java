package io.fullcircle.account.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fullcircle.account.signin.SignIn.Ending;
import io.fullcircle.account.signin.SignIn.Recall;
import io.fullcircle.shared.access.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final byte[] FIRST = Secret.hash("first");
    private static final byte[] SECOND = Secret.hash("second");
    private static final byte[] THIRD = Secret.hash("third");

    @Test
    void oneThatIsNotRememberedLastsFourteenDaysAndHasNoCookie() {
        SignIn signIn = signIn();
        assertEquals(NOW.plus(Duration.ofDays(14)), signIn.expiresAt());
        assertEquals(Recall.OVER, signIn.recall(FIRST, NOW));
        assertNull(signIn.ending());
    }

    @Test
    void aRememberedOneLastsThirtyDays() {
        SignIn signIn = remembered();
        assertEquals(NOW.plus(Duration.ofDays(30)), signIn.expiresAt());
        assertEquals(
                Recall.CURRENT,
                signIn.recall(FIRST, NOW.plus(Duration.ofDays(30)).minusMillis(1)));
        assertEquals(Recall.OVER, signIn.recall(FIRST, NOW.plus(Duration.ofDays(30))));
        assertEquals(Recall.OVER, signIn.recall(SECOND, NOW.plus(Duration.ofDays(30))));
        assertNull(signIn.ending(), "what has run out was not stolen");
    }

    @Test
    void theCookieBeforeIsGoodForAMinuteAndAnOlderOneNever() {
        SignIn signIn = remembered();
        signIn.rotate(SECOND, NOW);
        assertEquals(Recall.CURRENT, signIn.recall(SECOND, NOW));
        assertEquals(Recall.JUST_REPLACED, signIn.recall(FIRST, NOW.plusSeconds(59)));
        signIn.rotate(THIRD, NOW.plusSeconds(59));
        assertEquals(Recall.STOLEN, signIn.recall(FIRST, NOW.plusSeconds(59)));
        assertEquals(Ending.STOLEN, signIn.ending());
        assertEquals(Recall.OVER, signIn.recall(THIRD, NOW.plusSeconds(60)));
    }

    @Test
    void afterTheMinuteTheCookieBeforeWasStolen() {
        SignIn signIn = remembered();
        signIn.rotate(SECOND, NOW);
        assertEquals(Recall.STOLEN, signIn.recall(FIRST, NOW.plusSeconds(60)));
    }

    @Test
    void whatHasEndedKeepsItsEndingAndStaysEnded() {
        SignIn signIn = remembered();
        signIn.end(Ending.SIGNED_OUT, NOW);
        signIn.end(Ending.REVOKED, NOW.plusSeconds(1));
        assertEquals(Ending.SIGNED_OUT, signIn.ending());
        assertEquals(Recall.OVER, signIn.recall(FIRST, NOW));
        assertEquals(Recall.OVER, signIn.recall(SECOND, NOW));
        assertEquals(Ending.SIGNED_OUT, signIn.ending());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0, Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0, Edge, Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36, Chrome, Windows",
                "Mozilla/5.0 (Linux; Android 15; SM-S901B) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36, Samsung Internet, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1, Safari, iPhone",
                "Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1, Chrome, iPad",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15, Safari, macOS",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36, Chrome, ChromeOS",
                "curl/8.5.0, -, -",
                "<script>alert(1)</script>, -, -",
                "-, -, -"
            })
    void aDeviceHasTheNamesThatPeopleKnow(String userAgent, String browser, String platform) {
        assertEquals(new Device(browser, platform), Device.of(userAgent));
    }

    private static SignIn remembered() {
        SignIn signIn = signIn();
        signIn.remember(FIRST);
        return signIn;
    }

    private static SignIn signIn() {
        return new SignIn(new UUID(1, 2), 7, new Device(null, null), "?", Secret.hash("device"), NOW);
    }
}
