package io.fullcircle.programme.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationAccessTest {

    private static final long AUTUMN = 1;
    private static final long OTHER = 2;
    private static final Long SENIORS = 10L;
    private static final Long JUNIORS = 11L;

    /** The columns: a candidate of the seniors, a candidate of the juniors, an interviewer, a lead of the seniors, a lead of all. */
    @ParameterizedTest
    @CsvSource({
        "administrator, true, true, true, true, true",
        "lead, true, true, true, true, true",
        "leadOfSeniors, true, false, false, false, false",
        "leadElsewhere, false, false, false, false, false",
        "interviewer, false, false, false, false, false",
        "candidate, false, false, false, false, false"
    })
    void whoInvitesWhom(String who, boolean senior, boolean junior, boolean interviewer, boolean cohort, boolean all) {
        Viewer viewer = viewer(who);
        assertEquals(
                List.of(senior, junior, interviewer, cohort, all),
                List.of(
                        InvitationAccess.mayInvite(viewer, AUTUMN, SENIORS, Role.CANDIDATE),
                        InvitationAccess.mayInvite(viewer, AUTUMN, JUNIORS, Role.CANDIDATE),
                        InvitationAccess.mayInvite(viewer, AUTUMN, null, Role.INTERVIEWER),
                        InvitationAccess.mayInvite(viewer, AUTUMN, SENIORS, Role.LEAD),
                        InvitationAccess.mayInvite(viewer, AUTUMN, null, Role.LEAD)));
    }

    @Test
    void onlyTheAccountOfTheAddressAccepts() {
        assertTrue(InvitationAccess.mayAccept(viewer("candidate"), "candidate@example.org"));
        assertFalse(InvitationAccess.mayAccept(viewer("administrator"), "candidate@example.org"));
    }

    private static Viewer viewer(String who) {
        return switch (who) {
            case "administrator" -> viewer(who, Role.ADMINISTRATOR);
            case "lead" -> viewer(who, Role.LEAD, new Membership(AUTUMN, null, Role.LEAD));
            case "leadOfSeniors" -> viewer(who, Role.LEAD, new Membership(AUTUMN, SENIORS, Role.LEAD));
            case "leadElsewhere" -> viewer(who, Role.LEAD, new Membership(OTHER, null, Role.LEAD));
            case "interviewer" -> viewer(who, Role.INTERVIEWER, new Membership(AUTUMN, null, Role.INTERVIEWER));
            default -> viewer(who, Role.CANDIDATE, new Membership(AUTUMN, SENIORS, Role.CANDIDATE));
        };
    }

    private static Viewer viewer(String name, Role role, Membership... memberships) {
        return new Viewer(
                1,
                new UUID(0, 1),
                name,
                name + "@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Set.of(role),
                List.of(memberships));
    }
}
