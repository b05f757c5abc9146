package io.fullcircle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of the catalogue send as many statements for many rows as for few, and no more than their budget. */
@ExtendWith(ArquillianExtension.class)
class CataloguePageBudgetIT extends PageBudgetFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void theCatalogue() {
        long autumn = People.programme("Autumn");
        long cohort = People.cohort(autumn, "Seniors");
        People.member(autumn, cohort, People.account("candidate@example.org", hash), Role.CANDIDATE);
        People.member(autumn, null, People.account("interviewer@example.org", hash), Role.INTERVIEWER);
        Client candidate = new Client().signIn("candidate@example.org", PASSWORD);
        Client interviewer = new Client().signIn("interviewer@example.org", PASSWORD);
        String one = "/catalogue/question?id=" + People.publicId("question", 1);
        List<String> pages = List.of(
                "/catalogue/questions",
                "/catalogue/questions?q=work&level=MID&page=1",
                "/catalogue/found?q=nubmer",
                one,
                "/catalogue/principles");
        // The viewer, then the list with its counts, or the question. For those who may know, what questions probe is
        // one
        // statement more, and so are the principles to choose from and the use; chains are two.
        List<Integer> asked = List.of(2, 2, 2, 2, 2);
        List<Integer> asking = List.of(4, 4, 3, 6, 2);
        assertEquals(asked, costs(candidate, pages), "few");
        assertEquals(asking, costs(interviewer, pages), "few");
        Rows.update(
                "insert into question (id, public_id, bucket, text, level_from, commonness, state, changed_at)"
                        + " select 1000 + i, uuidv7(), 'LEARNING', 'A question of the tests, number ' || i, 'ENTRY', 'RARE',"
                        + " 'PUBLISHED', now() from generate_series(1, ?) as i",
                MANY);
        Rows.update("insert into question_principle (question_id, principle_id)"
                + " select question.id, principle.id from question, principle where question.id > 1000");
        Rows.update("insert into chain_question (chain_id, question_id) select id, 1 from follow_up_chain"
                + " on conflict do nothing");
        assertEquals(asked, costs(candidate, pages), "many");
        assertEquals(asking, costs(interviewer, pages), "many");
    }

    @Test
    void practice() {
        long autumn = People.programme("Autumn");
        People.member(
                autumn,
                People.cohort(autumn, "Seniors"),
                People.account("candidate@example.org", hash),
                Role.CANDIDATE);
        People.member(autumn, null, People.account("interviewer@example.org", hash), Role.INTERVIEWER);
        Client candidate = new Client().signIn("candidate@example.org", PASSWORD);
        Client interviewer = new Client().signIn("interviewer@example.org", PASSWORD);
        List<String> reading = List.of(
                "/catalogue/practice",
                "/catalogue/drill",
                "/catalogue/drill?draw=1&bucket=LEARNING&level=PRINCIPAL",
                "/catalogue/drill?question=01980000-0000-7000-8000-000000000001",
                "/catalogue/feedback-guide",
                "/catalogue/closing",
                "/catalogue/paraphrases");
        List<String> asking = List.of("/catalogue/chains", "/catalogue/personas");
        // The viewer; then the target; the target and what is drawn from, of which there is none; the question, its
        // chains in
        // two and the marks; or one list. For those who ask: the chains in two and their questions, or the personas.
        List<Integer> budget = List.of(2, 2, 3, 5, 2, 2, 2);
        nothingToLearnForPrincipals();
        assertEquals(budget, costs(candidate, reading), "few");
        assertEquals(List.of(4, 2), costs(interviewer, asking), "few");
        chains(autumn);
        assertEquals(budget, costs(candidate, reading), "many");
        assertEquals(List.of(4, 2), costs(interviewer, asking), "many");
        assertTrue(candidate.get(reading.get(2)).body().contains("No question fits"));
        assertEquals(404, candidate.get("/catalogue/chains").statusCode());
        assertEquals(404, candidate.get("/catalogue/personas").statusCode());
    }

    private static void nothingToLearnForPrincipals() {
        Rows.update("update question set level_to = 'SENIOR' where bucket = 'LEARNING' and level_from <> 'PRINCIPAL'");
        Rows.update(
                "update question set for_engineers = false, for_managers = true where bucket = 'LEARNING' and level_from = 'PRINCIPAL'");
    }

    private static void chains(long autumn) {
        Rows.update(
                "insert into follow_up_chain (id, public_id, programme_id, key, bucket, kind, title, minutes)"
                        + " select 2000 + i, uuidv7(), ?, 'chain-' || translate(i::text, '0123456789', 'abcdefghij'), 'LEARNING',"
                        + " 'CHAIN', 'Chain ' || i, 10 from generate_series(1, ?) as i",
                autumn,
                MANY);
        Rows.update(
                "insert into follow_up_step (chain_id, position, type, challenge, text)"
                        + " select id, n, 'METRIC', 1, 'How many?' from follow_up_chain, generate_series(1, 12) as n where id > 2000");
        Rows.update(
                "insert into chain_question (chain_id, question_id) select id, 1 from follow_up_chain where id > 2000");
    }
}
