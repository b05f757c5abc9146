package io.fullcircle.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InterviewAccessTest {

    private static final long AUTUMN = 1;
    private static final long SENIORS = 10;
    private static final long CANDIDATE = 7;
    private static final long INTERVIEWER = 8;

    private final Viewer administrator = new Viewer(
            1, new UUID(0, 1), "x", "x", ZoneOffset.UTC, Locale.ENGLISH, Set.of(Role.ADMINISTRATOR), List.of());
    private final Viewer lead = viewer(2, new Membership(AUTUMN, null, Role.LEAD));
    private final Viewer cohortLead = viewer(3, new Membership(AUTUMN, SENIORS, Role.LEAD));
    private final Viewer otherLead =
            viewer(4, new Membership(AUTUMN, 11L, Role.LEAD), new Membership(2, null, Role.LEAD));
    private final Viewer otherInterviewer = viewer(5, new Membership(AUTUMN, null, Role.INTERVIEWER));
    private final Viewer interviewer = viewer(INTERVIEWER, new Membership(AUTUMN, null, Role.INTERVIEWER));
    private final Viewer candidate = viewer(CANDIDATE, new Membership(AUTUMN, SENIORS, Role.CANDIDATE));
    private final List<Viewer> all =
            List.of(administrator, lead, cohortLead, otherLead, otherInterviewer, interviewer, candidate);

    @Test
    void whoLooksAfterAMockKnowsItsPrinciplesAndItsCandidateDoesNot() {
        assertEquals(
                List.of(lead, cohortLead, interviewer),
                all.stream().filter(this::mayKnow).toList());
    }

    @Test
    void itsInterviewerAloneRates() {
        assertEquals(
                List.of(interviewer),
                all.stream()
                        .filter(v -> InterviewAccess.mayRate(v, INTERVIEWER))
                        .toList());
    }

    @Test
    void theCandidateReadsWhatIsReleasedAndNothingBefore() {
        assertEquals(
                List.of(lead, cohortLead, interviewer),
                all.stream().filter(v -> mayRead(v, false)).toList());
        assertEquals(
                List.of(lead, cohortLead, interviewer, candidate),
                all.stream().filter(v -> mayRead(v, true)).toList());
    }

    @Test
    void whoLeadsAndPractisesLearnsItAsACandidate() {
        Viewer both = viewer(CANDIDATE, new Membership(AUTUMN, null, Role.LEAD));
        assertFalse(mayKnow(both));
        assertFalse(mayRead(both, false));
        assertTrue(mayRead(both, true));
    }

    @Test
    void whoInterviewsNoLongerReadsWhatTheyWroteAndWritesNothing() {
        Viewer left =
                new Viewer(INTERVIEWER, new UUID(0, 1), "x", "x", ZoneOffset.UTC, Locale.ENGLISH, Set.of(), List.of());
        assertTrue(mayRead(left, false));
        assertFalse(InterviewAccess.mayRate(left, INTERVIEWER));
    }

    @Test
    void aLeadWhoIsToHearTheCandidateReadsNothingThatOthersHeard() {
        assertEquals(
                List.of(interviewer, candidate),
                all.stream().filter(v -> mayRead(v, true, 1)).toList());
        assertFalse(InterviewAccess.mustHearFirst(0));
    }

    private boolean mayKnow(Viewer viewer) {
        return InterviewAccess.mayKnowPrinciples(viewer, AUTUMN, SENIORS, CANDIDATE, INTERVIEWER);
    }

    private boolean mayRead(Viewer viewer, boolean released) {
        return mayRead(viewer, released, 0);
    }

    private boolean mayRead(Viewer viewer, boolean released, long owed) {
        return InterviewAccess.mayReadFeedback(viewer, AUTUMN, SENIORS, CANDIDATE, INTERVIEWER, released, owed);
    }

    private static Viewer viewer(long id, Membership... memberships) {
        return new Viewer(
                id,
                new UUID(0, id),
                "x",
                "x@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Arrays.stream(memberships).map(Membership::role).collect(Collectors.toSet()),
                List.of(memberships));
    }
}
