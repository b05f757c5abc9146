package io.fullcircle.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class InterviewIT extends InterviewFixture {

    private static final int NONE = ScorecardDraft.NONE;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aScorecardIsDraftedSubmittedAndRead() throws Exception {
        SavedDraft first = save(draft(new RatingDraft(10, null, "Half a ")), NONE);
        SavedDraft second = save(draft(new RatingDraft(10, Signal.BELOW, "Half a sentence")), first.version());
        assertTrue(second.version() > first.version());
        DraftRow kept = as.role(Role.INTERVIEWER, () -> queries.draft(viewer(ines), mock))
                .orElseThrow();
        assertEquals(List.of(new RatingDraft(10, Signal.BELOW, "Half a sentence")), kept.ratings());
        assertEquals(second.version(), kept.version());
        assertFalse(readsDraft(otherInterviewer));
        assertFalse(reads(Role.INTERVIEWER, ines), "a draft is no feedback");

        submit(whole("“I kept the pager.”"), second.version());
        assertEquals("COMPLETED", Rows.text("select state from booking where id = ?", booking));
        assertEquals(1, heard.events().size());
        assertEquals(candidate, heard.events().get(0).candidateId());
        assertFalse(readsDraft(ines));
        FeedbackRow card = as.role(Role.CANDIDATE, () -> queries.feedback(viewer(candidate), mock))
                .orElseThrow();
        assertEquals(List.of("Calm", "Open with the number"), List.of(card.strengths(), card.nextStep()));
        assertEquals(
                List.of(Signal.MEETS, Signal.NOT_OBSERVED),
                card.ratings().stream().map(FeedbackRatingRow::signal).toList());
        assertEquals("OWNERSHIP", card.ratings().get(0).code());
    }

    @Test
    void thePrinciplesStayHiddenFromTheCandidateUntilTheRelease() throws Exception {
        assertEquals(
                List.of("OWNERSHIP", "EARN_TRUST"),
                brief(Role.INTERVIEWER, ines).stream().map(BriefRow::code).toList());
        assertEquals(2, brief(Role.LEAD, lead).size());
        assertEquals(List.of(), brief(Role.INTERVIEWER, otherInterviewer));
        People.member(autumn, null, candidate, Role.LEAD);
        assertEquals(List.of(), brief(Role.LEAD, candidate), "a lead who practises");
        assertThrows(EJBAccessException.class, () -> brief(Role.CANDIDATE, candidate));
        submit(whole("Said so."), NONE);
        Rows.update("update scorecard set released_at = null");
        assertFalse(reads(Role.CANDIDATE, candidate), "submitted and not released");
        assertTrue(reads(Role.LEAD, lead));
        assertFalse(reads(Role.INTERVIEWER, otherInterviewer));
        Rows.update("update scorecard set released_at = now()");
        assertTrue(reads(Role.CANDIDATE, candidate));
    }

    @Test
    void onlyItsInterviewerWritesAndOnlyWhenItHasBegun() throws Exception {
        assertRefused(
                "shared.error.404.text",
                null,
                () -> as.role(
                        Role.INTERVIEWER,
                        () -> scorecards.saveDraft(viewer(otherInterviewer), mock, whole("x"), NONE)));
        assertRefused(
                "shared.error.404.text",
                null,
                () -> as.role(
                        Role.INTERVIEWER, () -> scorecards.saveDraft(viewer(ines), new UUID(1, 2), whole("x"), NONE)));
        assertThrows(
                EJBAccessException.class,
                () -> as.role(Role.CANDIDATE, () -> scorecards.saveDraft(viewer(candidate), mock, whole("x"), NONE)));
        Rows.update("update booking set starts_at = now() + interval '1 minute', ends_at = now() + interval '1 hour'");
        assertRefused("interview.rule.notBegun", null, () -> save(whole("x"), NONE));
        Rows.update(
                "update booking set starts_at = now() - interval '1 minute', state = 'NO_SHOW', ended_by = ?,"
                        + " ended_at = now()",
                ines);
        assertRefused("interview.rule.notHeld", null, () -> submit(whole("x"), NONE));
        assertEquals(0, Rows.number("select count(*) from scorecard"));
    }

    @Test
    void whatIsNotAssignedOrNotWholeIsRefused() throws Exception {
        ScorecardDraft tampered = draft(new RatingDraft(10, Signal.MEETS, "x"), new RatingDraft(3, Signal.MEETS, "x"));
        assertRefused("interview.rule.notAssigned", null, () -> save(tampered, NONE));
        assertRefused("interview.rule.evidence", "evidence1", () -> submit(whole(" "), NONE));
        ScorecardDraft one = draft(new RatingDraft(10, Signal.MEETS, "x"));
        assertRefused("interview.rule.signal", "signal2", () -> submit(one, NONE));
        assertEquals(0, Rows.number("select count(*) from scorecard"));
        assertEquals("CONFIRMED", Rows.text("select state from booking where id = ?", booking));
        Rows.update("delete from assigned_principle");
        assertRefused("interview.rule.nothingAssigned", null, () -> submit(draft(), NONE));
    }

    @Test
    void whatIsSubmittedIsFinalForThePagesAndForSql() throws Exception {
        submit(whole("Said so."), NONE);
        int version = Integer.parseInt(Rows.text("select version from scorecard"));
        assertRefused("interview.rule.submitted", null, () -> save(whole("Changed"), version));
        assertRefused("interview.rule.submitted", null, () -> submit(whole("Changed"), NONE));
        assertForbidden("23514", "update scorecard set strengths = 'changed'");
        assertForbidden("23514", "update scorecard set submitted_at = null, released_at = null");
        assertForbidden("23514", "update rating set signal = 'RAISES'");
        assertForbidden("23514", "delete from assigned_principle");
        assertForbidden("42501", "delete from rating");
        assertForbidden("42501", "delete from scorecard");
        assertEquals("Said so.", Rows.text("select evidence from rating where principle_id = 10"));
        assertEquals(1, heard.events().size());
    }

    @Test
    void theDatabaseTakesNoHalfScorecard() throws Exception {
        save(draft(new RatingDraft(10, Signal.MEETS, "Said so.")), NONE);
        assertForbidden("23514", "update scorecard set submitted_at = now()");
        assertForbidden(
                "23503",
                "insert into rating (id, scorecard_id, booking_id, principle_id, level)"
                        + " select 99, id, booking_id, 3, 'SENIOR' from scorecard");
    }

    @Test
    void ofManyWindowsAtOnceOneSavesAndOneSubmits() throws Exception {
        assertEquals(1, winners(() -> save(whole("First"), NONE)), "the first save");
        int version = Integer.parseInt(Rows.text("select version from scorecard"));
        assertEquals(1, winners(() -> save(whole("Second"), version)), "the same version");
        int next = Integer.parseInt(Rows.text("select version from scorecard"));
        assertEquals(1, winners(() -> submit(whole("Third"), next)), "submitting");
        assertEquals(1, heard.events().size());
        assertRefused("interview.rule.submitted", null, () -> save(whole("Fourth"), version));
    }

    @Test
    void principlesAreAssignedOnceAndOnlyThoseOfTheJob() {
        long fresh = new Mocks(Rows::text).booked(autumn, candidate, ines, 48, "CONFIRMED");
        for (List<Long> wrong :
                List.of(List.<Long>of(), List.of(1L, 1L), List.of(1L, 2L, 3L, 4L), List.of(1L, 6L), List.of(99L))) {
            assertEquals(
                    "interview.rule.principles",
                    assertThrows(DomainException.class, () -> assigner.assign(fresh, wrong))
                            .messageKey(),
                    wrong::toString);
        }
        assigner.assign(fresh, List.of(16L, 9L, 1L));
        assertEquals(
                "16,9,1",
                Rows.text(
                        "select string_agg(principle_id::text, ',' order by position) from assigned_principle"
                                + " where booking_id = ?",
                        fresh));
        assertThrows(DomainException.class, () -> assigner.assign(fresh, List.of(2L)));
        assertThrows(
                EJBTransactionRequiredException.class,
                () -> as.role(Role.CANDIDATE, () -> {
                    assignments.assign(fresh, List.of(2L));
                    return null;
                }));
    }
}
