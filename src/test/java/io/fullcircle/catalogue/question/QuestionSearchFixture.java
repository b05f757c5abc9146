package io.fullcircle.catalogue.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.account.Passwords;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Candidate and interviewer of one programme, an interviewer of another, and what they find. */
abstract class QuestionSearchFixture {

    private static final String PASSWORD = "rain on a tin roof";

    /** Words that stand in no question that comes with the product. */
    static final String OURS = "Whom did the wombat quarrel with over the marmalade?";

    private static final Pattern ROW = Pattern.compile("/catalogue/question\\?id=([0-9a-f-]{36})\"");

    @Inject
    private Passwords passwords;

    long programme;
    long candidateId;
    long interviewerId;
    Client candidate;
    Client interviewer;
    Client stranger;

    @BeforeEach
    void people() {
        Rows.clear();
        String hash = passwords.hash(PASSWORD);
        programme = People.programme("Autumn");
        long other = People.programme("Spring");
        candidateId = People.account("candidate@example.org", hash);
        interviewerId = People.account("interviewer@example.org", hash);
        People.member(programme, People.cohort(programme, "Seniors"), candidateId, Role.CANDIDATE);
        People.member(programme, null, interviewerId, Role.INTERVIEWER);
        People.member(other, null, People.account("stranger@example.org", hash), Role.INTERVIEWER);
        candidate = new Client().signIn("candidate@example.org", PASSWORD);
        interviewer = new Client().signIn("interviewer@example.org", PASSWORD);
        stranger = new Client().signIn("stranger@example.org", PASSWORD);
    }

    String question(long id, String state, String text) {
        Rows.update(
                "insert into question (id, public_id, programme_id, bucket, text, level_from, commonness, state, changed_at)"
                        + " values (?, uuidv7(), ?, 'TECHNICAL', ?, 'ENTRY', 'RARE', ?, now())",
                id,
                programme,
                text,
                state);
        return People.publicId("question", id);
    }

    HttpResponse<String> found(String query) {
        return candidate.get("/catalogue/found" + query);
    }

    /** The public ids of the questions on a page, in order. */
    static List<String> rows(Client client, String query) {
        HttpResponse<String> page = client.get("/catalogue/questions" + query);
        assertEquals(200, page.statusCode(), query);
        List<String> found = new ArrayList<>();
        Matcher row = ROW.matcher(page.body());
        while (row.find()) {
            found.add(row.group(1));
        }
        return found;
    }

    List<Long> numbers(String query) {
        return rows(interviewer, query).stream()
                .map(id -> Rows.number("select id from question where public_id = cast(? as uuid)", id))
                .collect(Collectors.toList());
    }

    static JsonArray items(Client client, String query) {
        return json(client.get("/api/v1/questions" + query)).getJsonArray("items");
    }

    static List<String> texts(Client client, String query) {
        return items(client, query).stream()
                .map(item -> item.asJsonObject().getString("text"))
                .toList();
    }

    static JsonObject json(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
