package io.fullcircle.interview;

import io.fullcircle.catalogue.question.SearchWords;
import io.fullcircle.interview.kit.AskedDraft;
import io.fullcircle.interview.kit.Kit;
import io.fullcircle.interview.kit.KitDraft;
import io.fullcircle.interview.kit.KitHits;
import io.fullcircle.interview.kit.KitMock;
import io.fullcircle.interview.kit.KitQueries;
import io.fullcircle.interview.kit.KitQuestion;
import io.fullcircle.interview.kit.KitSearch;
import io.fullcircle.interview.kit.KitSearch.Probing;
import io.fullcircle.interview.kit.KitService;
import io.fullcircle.interview.kit.Outcome;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/** What the tests of kits share: the kit of the mock that is to come, and what was asked and prepared before. */
abstract class KitFixture extends InterviewFixture {

    static final KitSearch ASSIGNED = new KitSearch(SearchWords.NONE, Probing.ASSIGNED, null, null, null, null);

    @Inject
    KitQueries kits;

    @Inject
    KitService composer;

    ScorecardDraft saying(List<KitQuestion> questions, Outcome... outcomes) {
        List<AskedDraft> asked = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            asked.add(new AskedDraft(questions.get(i).publicId(), outcomes[i]));
        }
        return new ScorecardDraft(whole("Said so.").ratings(), "", "", asked);
    }

    static KitDraft draft(List<KitQuestion> questions, Long persona) {
        return new KitDraft(
                questions.stream()
                        .map(q -> new KitDraft.Choice(q.publicId(), null))
                        .toList(),
                persona);
    }

    static KitDraft.Choice choice(String question, Long chain) {
        return new KitDraft.Choice(UUID.fromString(question), chain);
    }

    Object compose(KitDraft draft, int seen) throws Exception {
        return composeAs(ines, draft, seen);
    }

    Object composeAs(long account, KitDraft draft, int seen) throws Exception {
        return as.role(
                Role.INTERVIEWER, Executors.callable(() -> composer.compose(viewer(account), mock, draft, seen)));
    }

    KitMock own() throws Exception {
        return as.role(Role.INTERVIEWER, () -> kits.mock(viewer(ines), mock)).orElseThrow();
    }

    Kit kit() throws Exception {
        return as.role(Role.INTERVIEWER, () -> kits.kit(viewer(ines), own()));
    }

    KitHits hits(KitSearch search) throws Exception {
        return as.role(Role.INTERVIEWER, () -> kits.hits(viewer(ines), own(), search));
    }

    static KitSearch words(String typed) {
        return new KitSearch(SearchWords.of(typed), Probing.ANY, null, null, null, null);
    }

    static List<Long> ids(List<KitQuestion> questions) {
        return questions.stream().map(KitQuestion::id).toList();
    }

    long earlier(long interviewer, int hoursAgo, String state) {
        return new Mocks(Rows::text).booked(autumn, candidate, interviewer, -hoursAgo, state);
    }

    void elsewhere(KitQuestion question) {
        long spring = People.programme("Spring");
        People.member(spring, People.cohort(spring, "Others"), candidate, Role.CANDIDATE);
        kitOf(new Mocks(Rows::text).booked(spring, candidate, otherInterviewer, -100, "COMPLETED"), question);
    }

    static void asked(long booking, KitQuestion question, String outcome) {
        Rows.update(
                "insert into asked_question (booking_id, question_id, outcome, asked_at) values (?, ?, ?, now())",
                booking,
                question.id(),
                outcome);
    }

    static void kitOf(long booking, KitQuestion question) {
        Rows.update("insert into interview_kit (booking_id, changed_at) values (?, now())", booking);
        Rows.update(
                "insert into kit_question (booking_id, question_id, position) values (?, ?, 1)",
                booking,
                question.id());
    }

    /** A published question of a programme, by its public id. */
    static String own(String text, long programme) {
        return Rows.text(
                "insert into question (id, public_id, programme_id, bucket, text, level_from, commonness, state, changed_at)"
                        + " values (nextval('question_seq'), uuidv7(), ?, 'LEARNING', ?, 'MID', 'RARE', 'PUBLISHED', now())"
                        + " returning public_id::text",
                programme,
                text);
    }

    /** Public ids of what is proposed for the mock. */
    List<String> proposed() throws Exception {
        return as.role(Role.INTERVIEWER, () -> kits.proposable(viewer(ines), own())).stream()
                .map(q -> q.publicId().toString())
                .toList();
    }

    /** Lets a question be for the levels that another one is for, and probe what that one does. */
    static void probing(String question, KitQuestion like) {
        Rows.update(
                "insert into question_principle (question_id, principle_id) select q.id, p.principle_id from question q"
                        + " join question_principle p on p.question_id = ? where q.public_id = cast(? as uuid)",
                like.id(),
                question);
        Rows.update(
                "update question set level_from = l.level_from, level_to = l.level_to from question l"
                        + " where l.id = ? and question.public_id = cast(? as uuid)",
                like.id(),
                question);
    }

    /** A draft that says of one question that it was answered. */
    static ScorecardDraft asking(String question) {
        return new ScorecardDraft(
                List.of(), "", "", List.of(new AskedDraft(UUID.fromString(question), Outcome.ANSWERED)));
    }
}
