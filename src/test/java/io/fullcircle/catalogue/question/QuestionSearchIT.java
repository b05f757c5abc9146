package io.fullcircle.catalogue.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.annotation.Resource;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looking for questions and reading one, on pages and by REST, as candidates and interviewers of two programmes do. */
@ExtendWith(ArquillianExtension.class)
class QuestionSearchIT extends QuestionSearchFixture {

    @Resource(lookup = "java:app/jdbc/fullcircle")
    private DataSource database;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aWrongLetterTwoSwappedOnesAndAnotherEndingFindAQuestion() {
        question(2001, "PUBLISHED", OURS);
        for (String typed : List.of(
                "wombat", "WOMBATS", "wom", "wombt", "womabt", "marmalades", "quarel marmelade", "\"wombat!\"")) {
            assertEquals(List.of(OURS), texts(candidate, "?q=" + encoded(typed)), typed);
        }
        assertEquals(List.of(), texts(candidate, "?q=" + encoded("wombat kubernetes")));
    }

    @Test
    void allWordsAsTypedComeFirstThenWhatIsMostAlikeThenWhatEverybodyAsks() {
        question(2001, "PUBLISHED", "Who paid for the marmelade in the end, and why?");
        question(2002, "PUBLISHED", "Who paid for the marmalade, and who ate it all?");
        question(2003, "PUBLISHED", "Who baked it with your marmalade, and for whom?");
        Rows.update("update question set commonness = 'COMMONPLACE' where id = 2003");
        assertEquals(List.of(2003L, 2002L, 2001L), numbers("?q=marmalade"));
        assertEquals(List.of(2001L, 2003L, 2002L), numbers("?q=marmelade"));
    }

    @Test
    void theSettingOfOneSearchIsNotLeftToTheNextConnection() throws SQLException {
        interviewer.get("/catalogue/found?q=marmelade");
        for (int i = 0; i < 5; i++) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select word_similarity('a', 'b'),"
                            + " current_setting('pg_trgm.word_similarity_threshold')")) {
                row.next();
                assertEquals("0.6", row.getString(2));
            }
        }
    }

    @Test
    void filtersHoldTogetherAndTheCountsAreOfEveryBucket() {
        JsonArray fitting = items(interviewer, "?level=ENTRY&family=ENGINEERING_MANAGER&commonness=COMMON&limit=100");
        assertEquals(
                Rows.number("select count(*) from question where level_from = 'ENTRY' and for_managers"
                        + " and commonness = 'COMMON'"),
                fitting.size());
        assertFalse(fitting.isEmpty());
        long ambiguous = Rows.number("select count(*) from question where bucket = 'AMBIGUITY'");
        String page = interviewer.get("/catalogue/questions?bucket=CONFLICT").body();
        assertTrue(page.contains(">Ambiguity</a><span class=\"meta num\">" + ambiguous + "</span>"), page);
        long probing = Rows.number("select count(*) from question_principle where principle_id = 7");
        assertTrue(interviewer
                .get("/catalogue/found?principle=DIVE_DEEP")
                .body()
                .contains("data-cat-said=\"" + probing + " questions found\""));
    }

    @Test
    void onlyMembersFindAProgrammesQuestionsAndOnlyPublishedOnesAreFound() {
        String ours = question(2001, "PUBLISHED", OURS);
        for (Client member : List.of(candidate, interviewer)) {
            assertEquals(List.of(OURS), texts(member, "?q=wombat"));
            assertEquals(200, member.get("/catalogue/question?id=" + ours).statusCode());
            assertEquals(200, member.get("/api/v1/questions/" + ours).statusCode());
            assertEquals(1, rows(member, "?of=ours").size());
        }
        assertEquals(
                "Autumn",
                items(candidate, "?q=wombat")
                        .getJsonObject(0)
                        .getJsonObject("programme")
                        .getString("name"));
        assertEquals(List.of(), texts(stranger, "?q=wombat"));
        assertEquals(List.of(), rows(stranger, "?of=ours"));
        assertEquals(List.of(), rows(stranger, "?q=wombat"));
        assertEquals(404, stranger.get("/catalogue/question?id=" + ours).statusCode());
        assertEquals(404, stranger.get("/api/v1/questions/" + ours).statusCode());
        for (QuestionState state : QuestionState.values()) {
            Rows.update("update question set state = ? where id = 2001", state.name());
            boolean published = state == QuestionState.PUBLISHED;
            assertEquals(published ? List.of(OURS) : List.of(), texts(interviewer, "?q=wombat"), state::name);
            assertEquals(
                    published ? 200 : 404,
                    interviewer.get("/catalogue/question?id=" + ours).statusCode());
        }
        Rows.update("update question set author_id = ? where id = 2001", interviewerId);
        assertEquals(200, interviewer.get("/catalogue/question?id=" + ours).statusCode());
        assertEquals(404, interviewer.get("/api/v1/questions/" + ours).statusCode());
    }

    @Test
    void aCandidateLearnsNothingOfWhatAQuestionProbes() {
        String ours = question(2001, "PUBLISHED", OURS);
        Rows.update("update principle set name = 'Zqx Canary', code = 'ZQX_CANARY' where id = 7");
        Rows.update("insert into question_principle (question_id, principle_id) values (2001, 7)");
        Rows.update("insert into chain_question (chain_id, question_id) select id, 2001 from follow_up_chain");
        for (String path : List.of(
                "/catalogue/questions?q=wombat",
                "/catalogue/found?q=wombat",
                "/catalogue/question?id=" + ours,
                "/api/v1/questions?q=wombat",
                "/api/v1/questions/" + ours)) {
            assertTrue(interviewer.get(path).body().matches("(?si).*zqx.canary.*"), path);
            assertFalse(candidate.get(path).body().matches("(?si).*zqx.canary.*"), path);
        }
        for (String asked : List.of("?q=zqx+canary", "?q=canary", "?q=ZQX_CANARY")) {
            assertEquals(List.of(), texts(candidate, asked));
        }
        assertEquals(1, rows(interviewer, "?q=wombat&principle=ZQX_CANARY").size());
        assertEquals(0, rows(interviewer, "?q=wombat&principle=OWNERSHIP").size());
        // Whatever principle a candidate asks for, the page is the same, and the interface knows no such parameter.
        assertEquals(
                found("?q=wombat").body(),
                found("?q=wombat&principle=OWNERSHIP").body());
        HttpResponse<String> right = candidate.get("/api/v1/questions?principle=ZQX_CANARY");
        HttpResponse<String> wrong = candidate.get("/api/v1/questions?principle=OWNERSHIP");
        assertEquals(404, right.statusCode());
        assertEquals(right.body(), wrong.body());
        HttpResponse<String> noCode = candidate.get("/api/v1/questions?principle=x");
        assertEquals(404, noCode.statusCode(), "not even that it is no code");
        assertEquals(right.body(), noCode.body());
        assertEquals(422, interviewer.get("/api/v1/questions?principle=x").statusCode());
    }

    @Test
    void pagesFollowOneAnotherWithoutAGapOrASecondTime() {
        for (int i = 0; i < 45; i++) {
            question(2100 + i, "PUBLISHED", "Which marmalade did wombat number " + i + " like?");
        }
        List<String> onPages = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            List<String> rows = rows(interviewer, "?q=marmelade&page=" + page);
            assertEquals(page < 3 ? QuestionsPage.SIZE : 5, rows.size());
            onPages.addAll(rows);
        }
        assertEquals(45, new HashSet<>(onPages).size());
        assertEquals(
                404, interviewer.get("/catalogue/questions?q=marmelade&page=4").statusCode());
        List<String> byCursor = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject some = json(interviewer.get("/api/v1/questions?q=marmelade&limit=7" + cursor));
            some.getJsonArray("items")
                    .forEach(item -> byCursor.add(item.asJsonObject().getString("id")));
            cursor = some.containsKey("next") ? "&cursor=" + some.getString("next") : null;
        } while (cursor != null);
        assertEquals(onPages, byCursor);
    }

    @Test
    void whatWasFoundIsMarkedAndWhateverItSaysIsText() {
        question(2001, "PUBLISHED", "Did <b>the wombat</b> & \"its\" <script>friend</script> agree?");
        String page =
                interviewer.get("/catalogue/questions?q=wombta+%3Cagree%3E").body();
        assertTrue(
                page.contains(
                        "Did &lt;b&gt;the <mark>wombat</mark>&lt;/b&gt; &amp; \"its\" &lt;script&gt;friend&lt;/script&gt; <mark>agree</mark>?"),
                page);
        assertTrue(page.contains("value=\"wombta &lt;agree&gt;\""));
    }

    @Test
    void whateverIsTypedGetsAnAnswer() {
        for (String typed : List.of(
                "!?.,;",
                "' or 1=1 --",
                ":*&|!<->()",
                "\\",
                "''",
                "😀 ﷽ \u202e",
                "x".repeat(4000),
                "a b c d e f g h i j",
                "%_%",
                "{}?1",
                "the",
                "ß ﬁ Ⅷ ١٢٣",
                "-1",
                "null",
                "word".repeat(3) + ":*")) {
            for (String path : List.of("/catalogue/questions?q=", "/catalogue/found?q=", "/api/v1/questions?q=")) {
                assertEquals(200, candidate.get(path + encoded(typed)).statusCode(), path + typed);
            }
        }
        assertEquals(400, candidate.get("/catalogue/found?q=a%00b").statusCode());
        for (String odd :
                List.of("bucket=x", "level=%27", "family=&family=", "of=theirs", "principle=%3Cb%3E", "commonness=0")) {
            assertEquals(20, rows(interviewer, "?" + odd).size(), odd);
        }
        for (String page : List.of("0", "-1", "x", "999999", "1e3")) {
            assertEquals(404, candidate.get("/catalogue/questions?page=" + page).statusCode(), page);
        }
        for (String id :
                List.of("", "?id=", "?id=x", "?id=01890000-0000-7000-8000-00000000dead", "?id=" + encoded("'"))) {
            assertEquals(404, candidate.get("/catalogue/question" + id).statusCode(), id);
        }
    }

    @Test
    void howAQuestionWentIsSaidFromFiveMocksOfOnesProgrammesOn() {
        String shipped = People.publicId("question", 1);
        Mocks mocks = new Mocks(Rows::text);
        for (int i = 1; i <= 5; i++) {
            long booking = mocks.booked(programme, candidateId, interviewerId, -24 * i, "COMPLETED");
            Rows.update(
                    "insert into asked_question (booking_id, question_id, outcome, asked_at) values (?, 1, ?, now())",
                    booking,
                    i < 3 ? "ANSWERED" : i < 5 ? "PARTLY" : "PASSED");
            boolean before =
                    interviewer.get("/catalogue/question?id=" + shipped).body().contains("Asked 5 times");
            assertFalse(before, "what is not submitted does not count");
            mocks.feedback(booking, 7L, "MEETS", "evidence");
        }
        String page = interviewer.get("/catalogue/question?id=" + shipped).body();
        assertTrue(page.contains("Asked 5 times"), page);
        assertTrue(page.contains("2 answered, 2 partly, 1 passed on"), page);
        assertFalse(candidate.get("/catalogue/question?id=" + shipped).body().contains("Asked 5 times"));
        String elsewhere = stranger.get("/catalogue/question?id=" + shipped).body();
        assertTrue(elsewhere.contains("too few to say"), elsewhere);
    }
}
