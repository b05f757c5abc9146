package io.fullcircle.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.interview.kit.AskedDraft;
import io.fullcircle.interview.kit.AskedRow;
import io.fullcircle.interview.kit.Kit;
import io.fullcircle.interview.kit.KitDraft;
import io.fullcircle.interview.kit.KitMock;
import io.fullcircle.interview.kit.KitQuestion;
import io.fullcircle.interview.kit.KitSearch;
import io.fullcircle.interview.kit.Outcome;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class KitIT extends KitFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aKitIsKeptInItsOrderAndANewerOneIsNotOverwritten() throws Exception {
        List<KitQuestion> some = hits(ASSIGNED).rows().subList(0, 3);
        compose(draft(some, 1L), Kit.NONE);
        Kit first = kit();
        assertEquals(0, first.version());
        assertEquals(
                ids(some), ids(first.entries().stream().map(e -> e.question()).toList()));
        assertEquals(1L, first.personaId());
        compose(draft(List.of(some.get(2), some.get(0)), null), first.version());
        assertEquals(
                List.of(some.get(2).id(), some.get(0).id()),
                ids(kit().entries().stream().map(e -> e.question()).toList()));
        assertRefused("interview.kit.rule.stale", null, () -> compose(draft(some, null), first.version()));
        assertRefused("interview.kit.rule.stale", null, () -> compose(draft(some, null), Kit.NONE));
        assertEquals(2, kit().entries().size());
        assertEquals(1, winners(() -> compose(draft(some, null), 1)), "of six windows at once");
    }

    @Test
    void aChainGoesOnlyWithItsQuestionAndAKitHoldsOnlyWhatIsAsked() throws Exception {
        long chain = Rows.number("select min(chain_id) from chain_question");
        String with = Rows.text(
                "select public_id::text from question join chain_question on id = question_id where chain_id = ? order by id limit 1",
                chain);
        String without = Rows.text(
                "select public_id::text from question where id not in (select question_id from chain_question where chain_id = ?) and state = 'PUBLISHED' limit 1",
                chain);
        compose(new KitDraft(List.of(choice(with, chain), choice(without, chain)), null), Kit.NONE);
        assertEquals(chain, kit().entries().get(0).chainId());
        assertNull(kit().entries().get(1).chainId());
        KitDraft twice = new KitDraft(List.of(choice(with, null), choice(with, null)), null);
        KitDraft unknown = new KitDraft(List.of(choice(UUID.randomUUID().toString(), null)), null);
        assertRefused("interview.kit.rule.gone", null, () -> compose(twice, 0));
        assertRefused("interview.kit.rule.gone", null, () -> compose(unknown, 0));
        assertRefused("shared.error.404.text", null, () -> compose(new KitDraft(List.of(), 999L), 0));
        Rows.update("update question set state = 'RETIRED' where public_id = cast(? as uuid)", with);
        compose(new KitDraft(List.of(choice(without, null), choice(with, null)), null), 0);
        assertEquals(2, kit().entries().size(), "what is chosen stays when it retires");
        compose(new KitDraft(List.of(choice(without, null)), null), 1);
        assertRefused(
                "interview.kit.rule.gone", null, () -> compose(new KitDraft(List.of(choice(with, null)), null), 2));
    }

    @Test
    void nobodyButItsInterviewerSeesOrChangesAKit() throws Exception {
        KitMock own = own();
        assertTrue(as.role(Role.INTERVIEWER, () -> kits.mock(viewer(otherInterviewer), mock))
                .isEmpty());
        for (long other : List.of(otherInterviewer, lead, candidate)) {
            assertRefused(
                    "shared.error.404.text", null, () -> as.role(Role.INTERVIEWER, () -> kits.kit(viewer(other), own)));
            assertRefused(
                    "shared.error.404.text",
                    null,
                    () -> as.role(Role.INTERVIEWER, () -> kits.hits(viewer(other), own, ASSIGNED)));
            assertRefused(
                    "shared.error.404.text", null, () -> composeAs(other, new KitDraft(List.of(), null), Kit.NONE));
        }
        assertThrows(EJBAccessException.class, () -> as.role(Role.CANDIDATE, () -> kits.mock(viewer(candidate), mock)));
        assertThrows(EJBAccessException.class, () -> as.role(Role.LEAD, () -> kits.mock(viewer(lead), mock)));
        assertEquals(0, Rows.number("select count(*) from interview_kit"));
    }

    @Test
    void whatACandidateWasAskedIsToldWithItsDayAndWithoutAName() throws Exception {
        List<KitQuestion> found = hits(ASSIGNED).rows();
        long submitted = earlier(otherInterviewer, 240, "COMPLETED");
        asked(submitted, found.get(0), "PASSED");
        kitOf(submitted, found.get(1));
        new Mocks(Rows::text).feedback(submitted, 10, "MEETS", "Said so.");
        kitOf(earlier(otherInterviewer, 480, "CONFIRMED"), found.get(2));
        long missed = earlier(otherInterviewer, 720, "CONFIRMED");
        kitOf(missed, found.get(3));
        Rows.update("update booking set state = 'NO_SHOW', ended_by = ?, ended_at = now() where id = ?", ines, missed);
        long coming = new Mocks(Rows::text).booked(autumn, candidate, otherInterviewer, 48, "CONFIRMED");
        kitOf(coming, found.get(4));
        elsewhere(found.get(5));
        // What was asked before comes last, behind all that the page shows.
        Rows.update(
                "update question set state = 'RETIRED' where id <> all (string_to_array(?, ',')::bigint[])",
                found.stream().limit(6).map(q -> q.id().toString()).collect(Collectors.joining(",")));
        Map<Long, KitQuestion> now = hits(ASSIGNED).rows().stream().collect(Collectors.toMap(KitQuestion::id, q -> q));
        assertNotNull(now.get(found.get(0).id()).askedAt(), "asked and submitted");
        assertNull(now.get(found.get(1).id()).askedAt(), "prepared, and something else was asked");
        assertNotNull(now.get(found.get(2).id()).askedAt(), "prepared for a mock that is over");
        assertNull(now.get(found.get(3).id()).askedAt(), "nobody came");
        assertNull(now.get(found.get(4).id()).askedAt(), "still to come");
        assertNull(now.get(found.get(5).id()).askedAt(), "in another programme");
        String said = now.values().toString();
        assertFalse(said.contains("Kay") || said.contains("PASSED"), said);
    }

    @Test
    void theQuestionsOfAProgrammeAreForItsInterviewersAlone() throws Exception {
        long spring = People.programme("Spring");
        String own = own("Which zeppelin of ours did you steer for a customer?", autumn);
        String other = own("Which zeppelin of theirs did you steer for a customer?", spring);
        KitSearch theirs = words("steering zeppelins");
        assertEquals(
                List.of(own),
                hits(theirs).rows().stream().map(q -> q.publicId().toString()).toList());
        compose(new KitDraft(List.of(choice(own, null)), null), Kit.NONE);
        assertRefused(
                "interview.kit.rule.gone", null, () -> compose(new KitDraft(List.of(choice(other, null)), null), 0));
        Rows.update("update question set state = 'IN_REVIEW'");
        assertEquals(0, hits(theirs).all());
        Rows.update("update membership set ended_at = now() where account_id = ?", ines);
        People.member(spring, null, ines, Role.INTERVIEWER);
        Rows.update("update question set state = 'PUBLISHED'");
        assertEquals(List.of(), hits(theirs).rows(), "who has left the programme reads what it wrote no more");
    }

    @Test
    void wordsAreFoundWithAnotherEndingAndWithALetterWrong() throws Exception {
        own("Which dashboard did nobody look at any more?", autumn);
        for (String typed : List.of("dashboards", "dashb", "dashbaord", "dashbord", "nobody look at")) {
            assertTrue(hits(words(typed)).rows().stream().anyMatch(q -> q.text().startsWith("Which dashboard")), typed);
        }
        assertEquals(0, hits(words("xylophone'; --")).all());
    }

    @Test
    void howItWentIsPartOfTheDraftAndFinalWithTheScorecard() throws Exception {
        List<KitQuestion> some = hits(ASSIGNED).rows().subList(0, 3);
        ScorecardDraft first = saying(some, Outcome.ANSWERED, Outcome.PASSED, null);
        int version = save(first, ScorecardDraft.NONE).version();
        assertEquals(2, Rows.number("select count(*) from asked_question"));
        int next = save(saying(some, null, Outcome.PARTLY, Outcome.PASSED), version)
                .version();
        assertEquals(
                List.of(Outcome.PARTLY, Outcome.PASSED),
                as.role(
                        Role.INTERVIEWER,
                        () -> List.copyOf(kits.asked(viewer(ines), own()).values())));
        save(whole("Said so."), next);
        assertEquals(2, Rows.number("select count(*) from asked_question"), "who says nothing changes nothing");
        assertRefused("interview.rule.stale", null, () -> save(first, version));
        ScorecardDraft wrong =
                new ScorecardDraft(List.of(), "", "", List.of(new AskedDraft(UUID.randomUUID(), Outcome.PASSED)));
        int last = Integer.parseInt(Rows.text("select version from scorecard"));
        assertRefused("interview.kit.rule.notAsked", null, () -> save(wrong, last));

        submit(saying(some, Outcome.ANSWERED, Outcome.PARTLY, null), last);
        List<AskedRow> read = as.role(Role.CANDIDATE, () -> queries.feedback(viewer(candidate), mock))
                .orElseThrow()
                .asked();
        assertEquals(
                Map.of(some.get(0).text(), Outcome.ANSWERED, some.get(1).text(), Outcome.PARTLY),
                read.stream().collect(Collectors.toMap(AskedRow::text, AskedRow::outcome)));
        assertForbidden("23514", "update asked_question set outcome = 'PASSED'");
        assertForbidden("23514", "delete from asked_question");
        assertRefused("interview.kit.rule.over", null, () -> compose(draft(some, null), Kit.NONE));
        Rows.update("update scorecard set released_at = null");
        assertTrue(as.role(Role.CANDIDATE, () -> queries.feedback(viewer(candidate), mock))
                .isEmpty());
    }

    @Test
    void whoHasLeftTheProgrammePreparesAndSaysNothingOfItsQuestions() throws Exception {
        String own = own("Which zeppelin of ours did you steer for a customer?", autumn);
        probing(own, hits(ASSIGNED).rows().get(0));
        assertTrue(proposed().contains(own));
        Rows.update("update membership set ended_at = now() where account_id = ?", ines);
        People.member(People.programme("Spring"), null, ines, Role.INTERVIEWER);
        assertFalse(proposed().contains(own));
        assertRefused(
                "interview.kit.rule.gone",
                null,
                () -> compose(new KitDraft(List.of(choice(own, null)), null), Kit.NONE));
        assertRefused("interview.kit.rule.notAsked", null, () -> save(asking(own), ScorecardDraft.NONE));
        People.member(autumn, null, ines, Role.INTERVIEWER);
        compose(new KitDraft(List.of(choice(own, null)), null), Kit.NONE);
        save(asking(own), ScorecardDraft.NONE);
        assertEquals(1, Rows.number("select count(*) from asked_question"));
    }
}
