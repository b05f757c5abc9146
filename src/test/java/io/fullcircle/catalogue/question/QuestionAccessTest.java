package io.fullcircle.catalogue.question;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionAccessTest {

    private static final long OURS = 7;
    private static final long THEIRS = 8;
    private static final long AUTHOR = 1;
    private static final long SOMEBODY = 2;

    @ParameterizedTest
    @EnumSource(QuestionState.class)
    void whatComesWithTheProductIsReadOncePublishedByWhoeverHasARole(QuestionState state) {
        boolean published = state == QuestionState.PUBLISHED;
        assertEquals(published, QuestionAccess.mayRead(member(AUTHOR, Role.CANDIDATE, OURS, 1L), null, state, null));
        assertEquals(published, QuestionAccess.mayRead(viewer(AUTHOR, Role.ADMINISTRATOR), null, state, null));
        assertFalse(QuestionAccess.mayRead(viewer(AUTHOR, null), null, state, null));
    }

    @ParameterizedTest
    @EnumSource(QuestionState.class)
    void aProgrammesQuestionIsReadByItsMembersAndUnpublishedByAuthorAndLeads(QuestionState state) {
        boolean published = state == QuestionState.PUBLISHED;
        for (Role role : List.of(Role.CANDIDATE, Role.INTERVIEWER)) {
            assertEquals(published, may(member(SOMEBODY, role, OURS, null), state));
            assertTrue(may(member(AUTHOR, role, OURS, null), state));
        }
        assertTrue(may(member(SOMEBODY, Role.LEAD, OURS, null), state));
        assertTrue(may(member(SOMEBODY, Role.LEAD, OURS, 3L), state));
    }

    @ParameterizedTest
    @EnumSource(QuestionState.class)
    void outsideTheProgrammeNobodyReadsItNotEvenItsAuthorOrAnAdministrator(QuestionState state) {
        assertFalse(may(member(SOMEBODY, Role.LEAD, THEIRS, null), state));
        assertFalse(may(member(AUTHOR, Role.INTERVIEWER, THEIRS, null), state));
        assertFalse(may(viewer(SOMEBODY, Role.ADMINISTRATOR), state));
        assertFalse(may(viewer(AUTHOR, null), state));
    }

    @Test
    void whoIsNoAuthorIsNotTakenForOneWhereThereIsNone() {
        assertFalse(QuestionAccess.mayRead(
                member(SOMEBODY, Role.INTERVIEWER, OURS, null), OURS, QuestionState.RETIRED, null));
    }

    @Test
    void eachProgrammeCountsOnce() {
        Viewer both = viewer(
                SOMEBODY,
                Role.LEAD,
                new Membership(THEIRS, null, Role.LEAD),
                new Membership(OURS, 3L, Role.LEAD),
                new Membership(OURS, null, Role.INTERVIEWER));
        assertEquals(List.of(OURS, THEIRS), QuestionAccess.programmes(both));
    }

    private static boolean may(Viewer viewer, QuestionState state) {
        return QuestionAccess.mayRead(viewer, OURS, state, AUTHOR);
    }

    private static Viewer member(long account, Role role, long programme, Long cohort) {
        return viewer(account, role, new Membership(programme, cohort, role));
    }

    private static Viewer viewer(long account, Role role, Membership... memberships) {
        Set<Role> roles = Arrays.stream(memberships).map(Membership::role).collect(Collectors.toSet());
        if (role != null) {
            roles.add(role);
        }
        UUID id = UUID.fromString("01890000-0000-7000-8000-000000000001");
        return new Viewer(
                account, id, "Any", "any@example.org", ZoneOffset.UTC, Locale.ENGLISH, roles, List.of(memberships));
    }
}
