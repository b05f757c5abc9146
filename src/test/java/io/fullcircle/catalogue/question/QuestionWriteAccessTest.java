package io.fullcircle.catalogue.question;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.Viewers;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionWriteAccessTest {

    private static final Viewer LEAD = Viewers.holding(1, Role.LEAD);
    private static final Viewer INTERVIEWER = Viewers.holding(2, Role.INTERVIEWER);
    private static final Viewer CANDIDATE = Viewers.holding(3, Role.CANDIDATE);
    private static final Viewer ADMINISTRATOR = Viewers.holding(4, Role.ADMINISTRATOR);
    private static final Viewer COHORT_LEAD = Viewers.leadingCohort(5);

    @Test
    void interviewersAndLeadsWriteForTheirProgrammeAndNobodyElseDoes() {
        assertTrue(QuestionWriteAccess.mayWrite(LEAD, 1));
        assertTrue(QuestionWriteAccess.mayWrite(INTERVIEWER, 1));
        assertFalse(QuestionWriteAccess.mayWrite(LEAD, 2));
        assertFalse(QuestionWriteAccess.mayWrite(CANDIDATE, 1));
        assertFalse(QuestionWriteAccess.mayWrite(ADMINISTRATOR, 1));
    }

    @Test
    void whoLeadsTheProgrammeOrACohortOfItReviews() {
        assertTrue(QuestionWriteAccess.mayReview(LEAD, 1));
        assertTrue(QuestionWriteAccess.mayReview(COHORT_LEAD, 1));
        assertFalse(QuestionWriteAccess.mayReview(COHORT_LEAD, 2));
        assertFalse(QuestionWriteAccess.mayReview(INTERVIEWER, 1));
        assertFalse(QuestionWriteAccess.mayReview(ADMINISTRATOR, 1));
    }

    @Test
    void anInterviewerEditsOwnDraftsAlone() {
        assertTrue(QuestionWriteAccess.mayEdit(INTERVIEWER, 1L, 2L, QuestionState.DRAFT));
        assertFalse(QuestionWriteAccess.mayEdit(INTERVIEWER, 1L, 2L, QuestionState.IN_REVIEW));
        assertFalse(QuestionWriteAccess.mayEdit(INTERVIEWER, 1L, 2L, QuestionState.PUBLISHED));
        assertFalse(QuestionWriteAccess.mayEdit(INTERVIEWER, 1L, 1L, QuestionState.DRAFT));
        assertFalse(QuestionWriteAccess.mayEdit(INTERVIEWER, 1L, null, QuestionState.DRAFT), "nobody wrote it");
        assertTrue(QuestionWriteAccess.mayEdit(LEAD, 1L, 2L, QuestionState.PUBLISHED));
        assertTrue(QuestionWriteAccess.maySee(INTERVIEWER, 1L, 2L));
        assertFalse(QuestionWriteAccess.maySee(INTERVIEWER, 1L, 1L));
        assertFalse(QuestionWriteAccess.maySee(CANDIDATE, 1L, 3L), "who interviews no longer writes no longer");
    }

    @Test
    void whatComesWithTheProductIsRetiredByAdministratorsAndEditedByNobody() {
        assertTrue(QuestionWriteAccess.mayRetire(ADMINISTRATOR, null));
        assertFalse(QuestionWriteAccess.mayRetire(LEAD, null));
        assertFalse(QuestionWriteAccess.mayRetire(ADMINISTRATOR, 1L));
        for (Viewer viewer : List.of(ADMINISTRATOR, LEAD)) {
            assertFalse(QuestionWriteAccess.mayEdit(viewer, null, null, QuestionState.PUBLISHED));
        }
    }
}
