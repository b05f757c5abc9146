package io.fullcircle.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageJourney extends InBrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aDatabaseThatDiesIsExplainedAndTheSignedInPersonGoesOnOnceItIsBack() throws IOException {
        RawSession lead = RawSession.signIn(server(), DemoAccount.LEAD);
        assertEquals(200, home(lead).status());
        postmaster().destroyForcibly();

        RawAnswer away = until(lead, 503);
        assertTrue(away.text().contains("The database is away for a moment"), away::text);
        assertTrue(away.headers().containsKey("Retry-After"), away::text);
        assertFalse(away.text().contains("Exception"), away::text);
        assertEquals(200, get(RawRequest.get("/health/live")).status(), "the process itself is well");

        RawAnswer back = until(lead, 200);
        assertTrue(back.text().contains("Senior engineers"), "the same sign-in goes on, with what was saved");
        assertEquals(200, get(RawRequest.get("/health/ready")).status());
    }

    /** Asks until the answer has this status; each answer in between must be one of the two that make sense. */
    private RawAnswer until(RawSession session, int status) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        RawAnswer answer = home(session);
        while (answer.status() != status) {
            RawAnswer seen = answer;
            assertTrue(seen.status() == 200 || seen.status() == 503, seen::text);
            assertTrue(System.nanoTime() < deadline, () -> "no " + status + " but " + seen.text());
            answer = home(session);
        }
        return answer;
    }

    private RawAnswer home(RawSession session) {
        return get(session.in(RawRequest.get("/home/lead")));
    }

    private RawAnswer get(RawRequest request) {
        return RawAnswer.to(server().port(), request.bytes(server().port()));
    }

    private ProcessHandle postmaster() throws IOException {
        Path file = server().data().resolve("postgres/cluster/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }
}
