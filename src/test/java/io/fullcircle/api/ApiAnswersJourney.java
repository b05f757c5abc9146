package io.fullcircle.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fullcircle.journeys.DemoAccount;
import io.fullcircle.journeys.RunningServer;
import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.testing.Program;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the running distribution answers is what its document says, whatever it is asked, and however. */
class ApiAnswersJourney {

    private static final String BOOKINGS = "/bookings";

    /** So far ahead that nothing of the demo or of other journeys stands in the way. */
    private static final Instant EVENING =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(95)).plus(Duration.ofHours(17));

    private static final String COLLEAGUE = "kenji@demo.fullcircle.test";

    private final ApiAnswers answers = new ApiAnswers();
    private RunningServer server;
    private Program candidate;
    private Program interviewer;
    private String programme;

    @RegisterExtension
    final BeforeEachCallback running = context -> server = RunningServer.of(context);

    @BeforeEach
    void open() {
        for (String email : List.of(DemoAccount.INTERVIEWER.email(), COLLEAGUE)) {
            server.update(
                    "update offer_terms set horizon_days = 120, most_a_day = 12, most_a_week = 40, accepts = false where account_id ="
                            + " (select id from account where email = ?)",
                    email);
            for (int day = 0; day < 4; day++) {
                server.update(
                        "insert into availability_window (id, public_id, account_id, starts_at, ends_at, opened_at)"
                                + " select nextval('availability_window_seq'), uuidv7(), id, ?, ?, now() from account"
                                + " where email = ? on conflict do nothing",
                        evening(day).atOffset(ZoneOffset.UTC),
                        evening(day).plus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC),
                        email);
            }
        }
        candidate = program(DemoAccount.CANDIDATE, null);
        interviewer = program(DemoAccount.INTERVIEWER, null);
        programme = server.text(
                "select p.public_id::text from programme p join membership m on m.programme_id = p.id join account a"
                        + " on a.id = m.account_id where a.email = ? and m.role = 'CANDIDATE' and m.ended_at is null",
                DemoAccount.CANDIDATE.email());
    }

    /** As the demo has it: the other journeys book this interviewer too. */
    @AfterEach
    void acceptAtOnce() {
        server.update(
                "update offer_terms set accepts = true where account_id in (select id from account where email in (?, ?))",
                DemoAccount.INTERVIEWER.email(),
                COLLEAGUE);
    }

    @Test
    void theDocumentIsThereForEverybody() throws Exception {
        HttpResponse<String> document = new Program(server.address("")).get("/api/v1/openapi.json");
        assertEquals(200, document.statusCode());
        assertEquals(
                "application/json;charset=UTF-8",
                document.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(ApiDocument.text(), document.body());
        assertEquals(405, candidate.send("DELETE", "/api/v1/openapi.json", null).statusCode());
    }

    @Test
    void everyOperationAnswersAsItSays() throws Exception {
        readPeopleAndCatalogue();
        readWhatCanBeBooked();
        changeBookings();
        replaceAndPlace();
        new WaitingAnswers(server, answers, candidate, programme).check(evening(2), evening(3));
        assertEquals(ApiDocument.operations().keySet(), answers.answered());
    }

    private void readPeopleAndCatalogue() throws Exception {
        JsonNode me = get("GET /me", "/me", candidate);
        String same = "{\"language\":\"" + me.path("language").asText() + "\",\"timeZone\":\""
                + me.path("timeZone").asText() + "\"}";
        answers.check("PUT /me", 200, candidate.send("PUT", "/api/v1/me", same));
        get("GET /me", "/me", interviewer);
        get("GET /principles", "/principles", candidate);
        JsonNode page = get("GET /questions", "/questions?limit=2&q=customer", candidate);
        assertTrue(page.has("next"), page::toString);
        get(
                "GET /questions",
                "/questions?limit=2&q=customer&cursor=" + page.path("next").asText(),
                candidate);
        get("GET /questions", "/questions?limit=100&bucket=AMBIGUITY&family=SOFTWARE_ENGINEER", candidate);
        get("GET /questions", "/questions?limit=20&principle=DIVE_DEEP&level=SENIOR", interviewer);
        String question = page.at("/items/0/id").asText();
        get("GET /questions/{question}", "/questions/" + question, candidate);
        JsonNode known = get("GET /questions/{question}", "/questions/" + question, interviewer);
        assertTrue(known.has("probes"), known::toString);
        get("GET /rubrics", "/rubrics?principle=DIVE_DEEP&level=SENIOR", interviewer);
    }

    private void readWhatCanBeBooked() throws Exception {
        JsonNode own = get("GET /availability", "/availability", interviewer);
        assertTrue(own.path("week").size() > 0, own::toString);
        JsonNode all = get("GET /interviewers", "/interviewers?programme=" + programme, candidate);
        assertTrue(all.path("items").size() > 1, all::toString);
        JsonNode open = get("GET /open-times", "/open-times?programme=" + programme, candidate);
        assertTrue(open.at("/interviewers/0/times").size() > 1, open::toString);
    }

    private void changeBookings() throws Exception {
        String one = book(0);
        String accepted = tag(change(interviewer, one, "accept", null, "\"0\""));
        String move = "{\"start\":\"" + evening(1) + "\",\"minutes\":60,\"reason\":\"My train\"}";
        HttpResponse<String> moved = interviewer
                .and("If-Match", accepted)
                .and("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", "/api/v1/bookings/" + one + "/reschedule", move);
        String other = answers.check("POST /bookings/{mock}/reschedule", 201, moved)
                .path("id")
                .asText();
        assertNotEquals(one, other);
        JsonNode there = get("GET /bookings/{mock}", "/bookings/" + other, candidate);
        assertTrue(there.has("callLink"), "the two know where they meet: " + there);
        change(candidate, other, "cancel", "{\"reason\":\"Ill\"}", tag(moved));
        change(interviewer, book(2), "decline", "{\"reason\":\"Away\"}", "\"0\"");
        change(candidate, book(3), "withdraw", null, "\"0\"");
        JsonNode page = get("GET /bookings", "/bookings?limit=1", candidate);
        get("GET /bookings", "/bookings?limit=100&cursor=" + page.path("next").asText(), candidate);
        get("GET /bookings", "/bookings?limit=100", interviewer);
    }

    private void replaceAndPlace() throws Exception {
        String lost = book(0);
        change(interviewer, lost, "decline", "{\"reason\":\"Away\"}", "\"0\"");
        String instead = "{\"interviewer\":\"" + id(DemoAccount.INTERVIEWER.email()) + "\",\"start\":\"" + evening(0)
                + "\",\"minutes\":60}";
        HttpResponse<String> made = candidate
                .and("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", "/api/v1/bookings/" + lost + "/rematch", instead);
        String mock = answers.check("POST /bookings/{mock}/rematch", 201, made)
                .path("id")
                .asText();
        String seen = tag(change(interviewer, mock, "accept", null, tag(made)));
        String link = "/api/v1/bookings/" + mock + "/link";
        HttpResponse<String> said =
                interviewer.and("If-Match", seen).send("PUT", link, "{\"callLink\":\"https://meet.example.org/blue\"}");
        JsonNode there = answers.check("PUT /bookings/{mock}/link", 200, said);
        assertEquals("https://meet.example.org/blue", there.path("callLink").asText());
        HttpResponse<String> back = interviewer.and("If-Match", tag(said)).send("DELETE", link, null);
        answers.check("DELETE /bookings/{mock}/link", 200, back);
        String to = "{\"interviewer\":\"" + id(COLLEAGUE) + "\",\"reason\":\"She is ill\"}";
        HttpResponse<String> given = program(DemoAccount.LEAD, null)
                .and("If-Match", tag(back))
                .and("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", "/api/v1/bookings/" + mock + "/give", to);
        answers.check("POST /bookings/{mock}/give", 201, given);
    }

    @Test
    void everyRefusalIsAProblemOfTheDocument() throws Exception {
        String book = "POST /bookings";
        Program strange = new Program(server.address(""), "Authorization", "Bearer " + ApiToken.fresh());
        answers.check("GET /me", 401, strange.get("/api/v1/me"));
        answers.check("GET /me", 401, new Program(server.address("")).get("/api/v1/me"));
        Program reader = program(DemoAccount.CANDIDATE, "bookings:read");
        assertEquals(
                "insufficient_scope",
                answers.check(book, 403, reader.send("POST", "/api/v1/bookings", wish(0)))
                        .path("code")
                        .asText());
        answers.check("GET /bookings/{mock}", 404, candidate.get("/api/v1/bookings/" + UUID.randomUUID()));
        answers.check("GET /availability", 404, candidate.get("/api/v1/availability"));
        answers.check("GET /questions", 422, candidate.get("/api/v1/questions?limit=0"));
        answers.check(book, 422, candidate.send("POST", "/api/v1/bookings", wish(0)));
        Program keyed = candidate.and("Idempotency-Key", UUID.randomUUID().toString());
        answers.check(book, 400, keyed.send("POST", "/api/v1/bookings", "{"));
        answers.check(book, 400, keyed.send("POST", "/api/v1/bookings", "{\"other\":1}"));
        answers.check(book, 409, keyed.send("POST", "/api/v1/bookings", wish(0).replace("T17:00", "T03:00")));
        answers.check(book, 415, keyed.and("Content-Type", "text/plain").send("POST", "/api/v1/bookings", null));
        String mock = book(0);
        String withdraw = "POST /bookings/{mock}/withdraw";
        answers.check(withdraw, 428, candidate.send("POST", "/api/v1/bookings/" + mock + "/withdraw", null));
        answers.check(
                withdraw,
                412,
                candidate.and("If-Match", "\"7\"").send("POST", "/api/v1/bookings/" + mock + "/withdraw", null));
        HttpResponse<String> gone = change(candidate, mock, "withdraw", null, "\"0\"");
        answers.check(
                withdraw,
                409,
                candidate.and("If-Match", tag(gone)).send("POST", "/api/v1/bookings/" + mock + "/withdraw", null));
        answers.check("GET /me", 405, candidate.send("DELETE", "/api/v1/me", null));
    }

    @Test
    void anAnswerThatIsNoneIsNoticed() throws Exception {
        ObjectNode good = (ObjectNode) get("GET /me", "/me", candidate);
        JsonNode schema = new ObjectMapper().readTree("{\"$ref\":\"#/components/schemas/Me\"}");
        assertEquals(Set.of(), ApiAnswers.faults(schema, good));
        assertNotEquals(Set.of(), ApiAnswers.faults(schema, good.deepCopy().put("secret", "x")));
        assertNotEquals(Set.of(), ApiAnswers.faults(schema, good.deepCopy().without("name")));
        assertNotEquals(Set.of(), ApiAnswers.faults(schema, good.deepCopy().put("id", "7")));
        assertNotEquals(Set.of(), ApiAnswers.faults(schema, good.deepCopy().put("language", "tlh")));
    }

    /** Asks twice where an answer can be known by its tag: the second time there is nothing to send. */
    private JsonNode get(String operation, String path, Program program) throws Exception {
        HttpResponse<String> answer = program.get("/api/v1" + path);
        JsonNode body = answers.check(operation, 200, answer);
        String tag = answer.headers().firstValue("ETag").orElse(null);
        // What is open from this moment on is another answer a moment later.
        if (tag != null && !operation.equals("GET /open-times")) {
            answers.check(operation, 304, program.and("If-None-Match", tag).get("/api/v1" + path));
        }
        return body;
    }

    private String book(int day) throws Exception {
        HttpResponse<String> made = candidate
                .and("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", "/api/v1/bookings", wish(day));
        assertEquals("\"0\"", tag(made));
        return answers.check("POST /bookings", 201, made).path("id").asText();
    }

    private HttpResponse<String> change(Program by, String mock, String how, String body, String seen)
            throws Exception {
        HttpResponse<String> answer =
                by.and("If-Match", seen).send("POST", "/api/v1" + BOOKINGS + "/" + mock + "/" + how, body);
        answers.check("POST /bookings/{mock}/" + how, 200, answer);
        return answer;
    }

    private String wish(int day) {
        return "{\"programme\":\"" + programme + "\",\"interviewer\":\"" + id(DemoAccount.INTERVIEWER.email())
                + "\",\"start\":\"" + evening(day) + "\",\"minutes\":60,\"note\":\"push me\"}";
    }

    private String id(String email) {
        return server.text("select public_id::text from account where email = ?", email);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static Instant evening(int day) {
        return EVENING.plus(Duration.ofDays(day));
    }

    /** @param scope the only one, null for all */
    private Program program(DemoAccount account, String scope) {
        String token = ApiToken.fresh();
        server.update(
                "insert into api_token (id, public_id, account_id, name, token_hash, scopes, made_by, created_at, expires_at)"
                        + " select nextval('api_token_seq'), uuidv7(), id, 'document', sha256(convert_to(?, 'UTF8')),"
                        + " string_to_array(cast(? as text), ','), 'PERSON', now(), now() + interval '1 day' from account where email = ?",
                token,
                scope,
                account.email());
        return new Program(server.address(""), "Authorization", "Bearer " + token);
    }
}
