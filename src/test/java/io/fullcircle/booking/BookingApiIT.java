package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.Passwords;
import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Program;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mocks by the interface, as a program of a candidate and one of an interviewer use it. */
@ExtendWith(ArquillianExtension.class)
class BookingApiIT extends BookingFixture {

    private static final String PASSWORD = "rain on a tin roof";
    private static final String BOOKINGS = "/api/v1/bookings";

    @Inject
    private Passwords passwords;

    private Client candidate;
    private Client interviewer;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void signIn() {
        Rows.update("update account set password_hash = ?", passwords.hash(PASSWORD));
        candidate = new Client().signIn("cy@example.org", PASSWORD);
        interviewer = new Client().signIn("ines@example.org", PASSWORD);
    }

    @Test
    void whatIsOpenIsBookedOnceHoweverOftenItIsSent() {
        JsonObject offers = json(200, candidate.get("/api/v1/open-times?programme=" + programme()));
        assertEquals(2, offers.getJsonArray("interviewers").size());
        JsonObject time = offers.getJsonArray("interviewers")
                .getJsonObject(0)
                .getJsonArray("times")
                .getJsonObject(0);
        assertEquals("[60]", time.getJsonArray("minutes").toString());
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = book(slot(0).toString(), 60, key);
        JsonObject made = json(201, first);
        assertEquals("CONFIRMED", made.getString("state"));
        assertEquals(
                BOOKINGS + "/" + made.getString("id"),
                first.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
        assertEquals(
                made.getString("id"),
                json(201, book(slot(0).toString(), 60, key)).getString("id"));
        assertEquals(409, book(slot(0).toString(), 60, "another").statusCode());
        assertEquals(1, Rows.number("select count(*) from booking"));
        HttpResponse<String> one = candidate.get(BOOKINGS + "/" + made.getString("id"));
        assertEquals("\"0\"", one.headers().firstValue("ETag").orElseThrow());
        assertFalse(one.body().contains("principle"), "what it listens for is no part of it");
    }

    @Test
    void aBookingHasItsBudgetOfStatements() {
        // Two principles are counted one by one and sent together. Now and then one is for a block of ids: not twice
        // in a row.
        assertEquals(20, Math.min(statements(0), statements(3)));
    }

    private int statements(int slot) {
        return Statements.during(() ->
                json(201, book(slot(slot).toString(), 60, UUID.randomUUID().toString())));
    }

    @Test
    void nothingIsChangedThatWasNotSeen() {
        String id = json(201, book(slot(0).toString(), 60, "k")).getString("id");
        String cancel = BOOKINGS + "/" + id + "/cancel";
        assertEquals(428, candidate.send("POST", cancel, "{\"reason\":\"Ill\"}").statusCode());
        for (String other : List.of("\"7\"", "W/\"0\"", "*", "0", "\"x\"")) {
            assertEquals(
                    412,
                    candidate
                            .send("POST", cancel, "{\"reason\":\"Ill\"}", "If-Match", other)
                            .statusCode(),
                    other);
        }
        assertEquals("CONFIRMED", Rows.text("select state from booking"));
        assertEquals(
                422, candidate.send("POST", cancel, "{}", "If-Match", "\"0\"").statusCode(), "a reason is read");
        JsonObject gone = json(200, candidate.send("POST", cancel, "{\"reason\":\"Ill\"}", "If-Match", "\"0\""));
        assertEquals("CANCELLED", gone.getString("state"));
        assertNotEquals(0, gone.getInt("version"));
        assertEquals(
                412,
                candidate
                        .send("POST", cancel, "{\"reason\":\"Ill\"}", "If-Match", "\"0\"")
                        .statusCode());
        assertEquals(0, Rows.number("select count(*) from person_claim"));
    }

    @Test
    void itIsMovedInOneStep() {
        String id = json(201, book(slot(0).toString(), 60, "k")).getString("id");
        String wish = "{\"start\":\"" + slot(3) + "\",\"minutes\":60}";
        String path = BOOKINGS + "/" + id + "/reschedule";
        assertEquals(
                422, candidate.send("POST", path, wish, "If-Match", "\"0\"").statusCode(), "no key");
        assertEquals(
                409,
                candidate
                        .send("POST", path, wish, "If-Match", "\"4\"", "Idempotency-Key", "m")
                        .statusCode());
        JsonObject moved = json(201, candidate.send("POST", path, wish, "If-Match", "\"0\"", "Idempotency-Key", "m"));
        assertEquals(slot(3).toString(), moved.getString("start"));
        assertNotEquals(id, moved.getString("id"));
        assertEquals(
                "RESCHEDULED", json(200, candidate.get(BOOKINGS + "/" + id)).getString("state"));
        assertEquals(2, Rows.number("select count(*) from person_claim"), "the new time of both, and no old one");
    }

    @Test
    void aRequestIsAnsweredByItsInterviewerAlone() {
        Rows.update("update offer_terms set accepts = false");
        JsonObject asked = json(201, book(slot(0).toString(), 60, "k"));
        assertEquals("REQUESTED", asked.getString("state"));
        assertTrue(asked.containsKey("respondBy"));
        String accept = BOOKINGS + "/" + asked.getString("id") + "/accept";
        assertEquals(
                404, candidate.send("POST", accept, "{}", "If-Match", "\"0\"").statusCode());
        assertEquals(
                "CONFIRMED",
                json(200, interviewer.send("POST", accept, "{}", "If-Match", "\"0\""))
                        .getString("state"));
        assertEquals(
                412, interviewer.send("POST", accept, "{}", "If-Match", "\"0\"").statusCode());
    }

    @Test
    void pagesFollowOneAnotherWithoutAGapOrASecondTime() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(0, json(201, book(slot(2 * i).toString(), 60, "k" + i)).getString("id"));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = json(200, candidate.get(BOOKINGS + "?limit=1" + cursor));
            read.add(page.getJsonArray("items").getJsonObject(0).getString("id"));
            cursor = page.containsKey("next") ? "&cursor=" + page.getString("next") : null;
        } while (cursor != null);
        assertEquals(made, read);
        for (String odd : List.of("limit=0", "limit=x", "limit=101", "cursor=x", "cursor=" + UUID.randomUUID())) {
            assertEquals(422, candidate.get(BOOKINGS + "?" + odd).statusCode(), odd);
        }
    }

    @Test
    void whatWillNotDoIsBlamedByItsName() {
        Set<String> blamed = new TreeSet<>();
        for (String body : List.of(
                wish("x", ines(), slot(0).toString(), "60"),
                wish(programme(), "x", slot(0).toString(), "60"),
                wish(programme(), ines(), "2026-11-24T18:00:00", "60"),
                wish(programme(), ines(), "tomorrow", "60"),
                wish(programme(), ines(), "+999999999-01-01T00:00:00Z", "60"),
                wish(programme(), ines(), slot(0).toString(), "0"),
                wish(programme(), ines(), slot(0).toString(), "1000000"))) {
            blamed.add(json(422, candidate.send("POST", BOOKINGS, body, "Idempotency-Key", "k"))
                    .getString("field"));
        }
        assertEquals(Set.of("programme", "interviewer", "start", "minutes"), blamed);
        for (String body : List.of("", "{", "[]", "{\"minutes\":\"x\"}", "{\"other\":1}", "null")) {
            int status = candidate
                    .send("POST", BOOKINGS, body, "Idempotency-Key", "k")
                    .statusCode();
            assertTrue(status == 400 || status == 422, body + " " + status);
        }
        assertEquals(409, book(slot(0).plusSeconds(60).toString(), 60, "off").statusCode(), "nobody offers that");
        assertEquals(409, book("2020-01-01T00:00:00Z", 60, "past").statusCode());
        assertEquals(409, book(slot(0).toString(), 90, "long").statusCode());
        assertEquals(0, Rows.number("select count(*) from booking"));
        for (String odd : List.of("from=x", "to=2020-01-01T00:00:00Z", "to=9998-01-01T00:00:00Z")) {
            assertEquals(
                    422,
                    candidate
                            .get("/api/v1/open-times?programme=" + programme() + "&" + odd)
                            .statusCode(),
                    odd);
        }
        assertEquals(
                404,
                candidate
                        .get("/api/v1/open-times?programme=" + UUID.randomUUID())
                        .statusCode());
    }

    @Test
    void aTokenReachesAsFarAsItsScopes() {
        String token = ApiToken.fresh();
        Rows.update(
                "insert into api_token (id, public_id, account_id, name, token_hash, scopes, made_by, created_at, expires_at)"
                        + " values (nextval('api_token_seq'), uuidv7(), ?, 'reader', sha256(convert_to(?, 'UTF8')), '{bookings:read}',"
                        + " 'PERSON', now(), now() + interval '1 day')",
                cy,
                token);
        Program program = Program.with(token);
        assertEquals(200, program.get(BOOKINGS).statusCode());
        assertEquals(403, program.send("POST", BOOKINGS, "{}").statusCode(), "it may read and not book");
        assertEquals(
                404,
                interviewer.get("/api/v1/open-times?programme=" + programme()).statusCode());
        assertEquals(200, interviewer.get("/api/v1/availability").statusCode());
        assertEquals(404, candidate.get("/api/v1/availability").statusCode());
    }

    private HttpResponse<String> book(String start, int minutes, String key) {
        return candidate.send(
                "POST", BOOKINGS, wish(programme(), ines(), start, String.valueOf(minutes)), "Idempotency-Key", key);
    }

    private static String wish(String programme, String interviewer, String start, String minutes) {
        return Json.createObjectBuilder()
                .add("programme", programme)
                .add("interviewer", interviewer)
                .add("start", start)
                .add("minutes", Integer.parseInt(minutes))
                .add("note", "push me")
                .build()
                .toString();
    }

    private String programme() {
        return publicId("programme", autumn).toString();
    }

    private String ines() {
        return publicId("account", ines).toString();
    }

    private static JsonObject json(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
