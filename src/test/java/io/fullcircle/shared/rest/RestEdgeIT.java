package io.fullcircle.shared.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.Passwords;
import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Program;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all resources keep to, asked over HTTP as programs ask. */
@ExtendWith(ArquillianExtension.class)
class RestEdgeIT {

    private static final String ME = "/api/v1/me";
    private static final String GERMAN = "{\"language\":\"de\",\"timeZone\":\"Europe/Berlin\"}";
    private static final String PASSWORD = "rain on a tin roof";
    private static final String INVALID = "Bearer realm=\"Fullcircle\", error=\"invalid_token\"";

    @Inject
    private Passwords passwords;

    private long candidate;
    private long interviewer;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void people() {
        Rows.clear();
        long autumn = People.programme("Autumn");
        candidate = People.account("candidate@example.org", passwords.hash(PASSWORD));
        interviewer = People.account("interviewer@example.org", "x");
        People.member(autumn, People.cohort(autumn, "Seniors"), candidate, Role.CANDIDATE);
        People.member(autumn, null, interviewer, Role.INTERVIEWER);
    }

    @Test
    void aProgramIsItsOwnerInOneStatementAndWithoutASession() {
        Program program = Program.with(token(candidate, null));
        assertEquals(
                1, Statements.during(() -> assertEquals(200, program.get(ME).statusCode())));
        HttpResponse<String> answer = program.get(ME);
        assertEquals("candidate@example.org", json(answer).getString("email"));
        assertEquals(Optional.empty(), answer.headers().firstValue("Set-Cookie"));
        assertEquals("127.0.0.x", Rows.text("select used_network from api_token"));
        HttpResponse<String> head = program.send("HEAD", ME, null);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        // Neither the origin nor the header of our own pages is asked of a program.
        assertEquals("de", json(program.send("PUT", ME, GERMAN)).getString("language"));
        assertTrue(program.get("/account/tokens")
                .headers()
                .firstValue("Location")
                .orElse("")
                .contains("sign-in"));
    }

    @Test
    void whatIsNoTokenIsRefusedHoweverGoodTheCookie() {
        Client signedIn = new Client().signIn("candidate@example.org", PASSWORD);
        assertEquals(200, signedIn.get(ME).statusCode());
        String cookie = signedIn.cookies();
        Program byCookie = program().and("Cookie", cookie);
        assertEquals(200, byCookie.get(ME).statusCode());
        String good = token(candidate, null);
        for (String header : List.of(
                "Bearer " + ApiToken.fresh(), "Basic dTpw", "Bearer", good, "Bearer " + good + " x", "Bearer fc_%00")) {
            HttpResponse<String> refused = byCookie.and("Authorization", header).get(ME);
            assertProblem(401, refused);
            assertEquals(
                    INVALID, refused.headers().firstValue("WWW-Authenticate").orElse(""), header);
            assertEquals(Optional.empty(), refused.headers().firstValue("Set-Cookie"));
        }
        assertEquals(
                200, program().and("Authorization", "bearer " + good).get(ME).statusCode());
        HttpResponse<String> nobody = program().get(ME);
        assertProblem(401, nobody);
        assertEquals(
                "Bearer realm=\"Fullcircle\"",
                nobody.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @Test
    void aTokenReachesAsFarAsItsScopes() {
        Program reader = Program.with(token(candidate, "profile:read,later:thing"));
        assertEquals(200, reader.get(ME).statusCode());
        HttpResponse<String> refused = reader.send("PUT", ME, GERMAN);
        assertProblem(403, refused);
        assertEquals("insufficient_scope", json(refused).getString("code"));
        assertEquals(
                "Bearer realm=\"Fullcircle\", error=\"insufficient_scope\", scope=\"profile:write\"",
                refused.headers().firstValue("WWW-Authenticate").orElse(""));
        assertProblem(403, reader.get("/api/v1/principles"));
        assertEquals("en", Rows.text("select language from account where id = ?", candidate));
        Program newcomer = Program.with(token(People.account("cy@example.org", "x"), null));
        assertEquals(200, newcomer.get("/api/v1/principles").statusCode());
        assertProblem(404, newcomer.get("/api/v1/questions"));
    }

    @Test
    void aCookieAloneWritesNothing() {
        String cookie = new Client().signIn("candidate@example.org", PASSWORD).cookies();
        Program page = program().and("Cookie", cookie);
        Program ours = page.and("X-Fullcircle", "1");
        assertProblem(400, page.send("PUT", ME, GERMAN));
        assertProblem(400, ours.send("PUT", ME, GERMAN));
        assertProblem(400, page.and("Sec-Fetch-Site", "same-origin").send("PUT", ME, GERMAN));
        assertProblem(400, ours.and("Sec-Fetch-Site", "cross-site").send("PUT", ME, GERMAN));
        assertProblem(400, ours.and("Origin", "https://evil.example").send("PUT", ME, GERMAN));
        assertEquals("en", Rows.text("select language from account where id = ?", candidate));
        assertEquals(
                200,
                ours.and("Sec-Fetch-Site", "same-origin")
                        .send("PUT", ME, GERMAN)
                        .statusCode());
    }

    @Test
    void whatIsWrongIsSaidAsAProblemDocument() {
        Program program = Program.with(token(candidate, null));
        assertProblem(404, program.get("/api/v1/nothing"));
        assertProblem(404, program.get("/api/v2/me"));
        HttpResponse<String> method = program.send("DELETE", ME, null);
        assertProblem(405, method);
        String allow = method.headers().firstValue("Allow").orElse("");
        assertTrue(allow.contains("GET") && allow.contains("PUT") && !allow.contains("OPTIONS"), allow);
        HttpResponse<String> options =
                program.and("Origin", "https://evil.example").send("OPTIONS", ME, null);
        assertProblem(405, options);
        assertTrue(options.headers().map().keySet().stream().noneMatch(h -> h.startsWith("access-control")));
        assertProblem(406, program.and("Accept", "image/png").get(ME));
        assertProblem(415, program.and("Content-Type", "text/plain").send("PUT", ME, null));
        assertProblem(400, program.send("PUT", ME, GERMAN.replace("}", ",\"admin\":true}")));
        assertProblem(400, program.send("PUT", ME, "{\"language\":[\"de\"],\"timeZone\":\"UTC\"}"));
        assertProblem(422, program.send("PUT", ME, "{\"language\":\"xx\",\"timeZone\":\"UTC\"}"));
        for (String wrong : List.of(
                "bucket=conflict",
                "level=L6",
                "cursor=x",
                "limit=0",
                "limit=101",
                "limit=1e1",
                "family=engineer",
                "commonness=often")) {
            HttpResponse<String> refused = program.get("/api/v1/questions?" + wrong);
            assertProblem(422, refused);
            assertEquals(wrong.split("=")[0], json(refused).getString("field"));
        }
    }

    @Test
    void questionsComeInPagesAndWhatTheyProbeToWhoMayKnow() {
        Program asks = Program.with(token(interviewer, "catalogue:read"));
        Program isAsked = Program.with(token(candidate, "catalogue:read"));
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = json(isAsked.get("/api/v1/questions?limit=37" + cursor));
            page.getJsonArray("items")
                    .forEach(item -> ids.add(item.asJsonObject().getString("id")));
            cursor = page.containsKey("next") ? "&cursor=" + page.getString("next") : null;
        } while (cursor != null);
        assertEquals(Rows.number("select count(*) from question where state = 'PUBLISHED'"), ids.size());
        assertEquals(ids.size(), new HashSet<>(ids).size());
        String some = "/api/v1/questions?bucket=AMBIGUITY&level=MID&limit=5";
        JsonObject first = json(asks.get(some)).getJsonArray("items").getJsonObject(0);
        assertFalse(first.getJsonArray("probes").isEmpty());
        assertEquals(2, first.getJsonArray("poles").size());
        assertFalse(isAsked.get(some).body().contains("probes"));
        assertEquals(3, Statements.during(() -> asks.get(some)));
        assertEquals(2, Statements.during(() -> isAsked.get("/api/v1/questions?limit=100")));
    }

    @Test
    void principlesAreSentAgainOnlyWhenTheyAreOthers() {
        Program program = Program.with(token(candidate, null));
        HttpResponse<String> all = program.get("/api/v1/principles");
        assertEquals(16, json(all).getJsonArray("items").size());
        assertEquals("NEVER", json(all).getJsonArray("items").getJsonObject(5).getString("softwareEngineer"));
        String tag = all.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = program.and("If-None-Match", tag).get("/api/v1/principles");
        assertEquals(304, same.statusCode());
        assertEquals("", same.body());
        program.send("PUT", ME, GERMAN);
        assertEquals(
                200, program.and("If-None-Match", tag).get("/api/v1/principles").statusCode());
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith("application/problem+json"), type);
        assertEquals(status, json(answer).getInt("status"));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static Program program() {
        return new Program(Client.address());
    }

    private static String token(long account, String scopes) {
        String token = ApiToken.fresh();
        Rows.update(
                "insert into api_token (id, public_id, account_id, name, token_hash, scopes, made_by, created_at, expires_at)"
                        + " values (nextval('api_token_seq'), uuidv7(), ?, 'CI', sha256(convert_to(?, 'UTF8')),"
                        + " string_to_array(?, ','), 'PERSON', now(), now() + interval '1 day')",
                account,
                token,
                scopes);
        return token;
    }
}
