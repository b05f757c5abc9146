package io.fullcircle.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever a client sends, it is answered calmly: no 5xx, nothing about the inside, and the headers that protect a browser. */
class BadRequestsJourney {
    /** What an answer never says about the inside. */
    static final Pattern INSIDE = Pattern.compile(
            "<web-app|root:x:|\\bat [a-z]\\w*(\\.\\w+)+\\(|Exception\\b|Payara|GlassFish|Grizzly|Mojarra|Weld|EclipseLink|PSQL",
            Pattern.CASE_INSENSITIVE);
    /** Headers of every answer. */
    static final List<String> PROTECTION =
            List.of("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy");

    @RegisterExtension
    static final Shared SHARED = new Shared();

    @TestFactory
    Stream<DynamicTest> bodies() {
        return tests(BadRequests.bodies());
    }

    @TestFactory
    Stream<DynamicTest> views() {
        return tests(BadRequests.views(SHARED.session));
    }

    @TestFactory
    Stream<DynamicTest> signIns() {
        return tests(BadRequests.signIns(SHARED.session));
    }

    @TestFactory
    Stream<DynamicTest> json() {
        return tests(BadRequests.json(SHARED.session));
    }

    @TestFactory
    Stream<DynamicTest> tokens() {
        return tests(BadTokens.all(SHARED.session));
    }

    @TestFactory
    Stream<DynamicTest> paths() {
        return tests(BadAddresses.all(SHARED.session));
    }

    @TestFactory
    Stream<DynamicTest> bookings() {
        return tests(BadBookingRequests.of(RawSession.signIn(SHARED.server, DemoAccount.CANDIDATE)));
    }

    @TestFactory
    Stream<DynamicTest> ownAccount() {
        return tests(BadOwnRequests.all(SHARED.session));
    }

    @TestFactory
    Stream<DynamicTest> mails() {
        return tests(BadRequests.mails(SHARED.session));
    }

    @TestFactory
    Stream<DynamicTest> methods() {
        return tests(BadRequests.methods(SHARED.session));
    }

    @TestFactory
    Stream<DynamicTest> protocol() {
        return tests(BadRequests.protocol());
    }

    private static Stream<DynamicTest> tests(Stream<BadRequest> requests) {
        return requests.map(bad -> dynamicTest(bad.name(), () -> check(bad)));
    }

    private static void check(BadRequest bad) {
        RawAnswer answer = RawAnswer.to(SHARED.server.port(), bad.request().bytes(SHARED.server.port()));
        assertAll(
                () -> assertTrue(answer.isOneOf(bad.expected()), () -> bad.expected() + " but " + answer.text()),
                () -> assertFalse(INSIDE.matcher(answer.text()).find(), answer::text),
                () -> assertFalse(answer.headers().containsKey("Server"), answer::text),
                () -> assertFalse(answer.headers().containsKey("X-Powered-By"), answer::text),
                () -> assertProtected(bad, answer));
        RawAnswer health = RawAnswer.to(
                SHARED.server.port(), RawRequest.get("/health/ready").bytes(SHARED.server.port()));
        assertEquals(200, health.status(), "the server is well afterwards");
    }

    /** What breaks the protocol is answered before the application is asked: those answers have no page and need no protection. */
    private static void assertProtected(BadRequest bad, RawAnswer answer) {
        if (bad.reachesTheApplication()) {
            PROTECTION.forEach(
                    name -> assertTrue(answer.headers().containsKey(name), () -> name + ": " + answer.text()));
        }
    }

    /** The running server, and a signed-in session on it. */
    static final class Shared implements BeforeAllCallback {
        private RunningServer server;
        private RawSession session;

        @Override
        public void beforeAll(ExtensionContext context) {
            server = RunningServer.of(context);
            session = RawSession.signIn(server, DemoAccount.LEAD);
        }
    }
}
