package io.fullcircle.programme.invitation;

import io.fullcircle.programme.ProgrammeAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who invites whom, and who answers.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>others</th></tr>
 * <tr><td>invite a candidate</td><td>yes</td><td>into every cohort of it</td><td>into that cohort</td><td>no</td></tr>
 * <tr><td>invite an interviewer or a lead</td><td>yes</td><td>yes</td><td>no</td><td>no</td></tr>
 * <tr><td>see open invitations, send them again, withdraw them</td><td>all</td><td>all of the programme</td>
 * <td>candidates of that cohort</td><td>no</td></tr>
 * <tr><td>accept</td><td colspan="4">whoever has the link, for the account of the address that it was sent to and no other</td></tr>
 * </table>
 *
 * <p>An invitation stands for as long as the person behind it may still give what it gives: it works no longer once they lead there no
 * more, or are suspended. Otherwise somebody who was shown the door could come back for two weeks through links to addresses of their
 * own. Whoever may change the members sees it in the list, and sending it again makes it theirs.
 */
public final class InvitationAccess {

    private InvitationAccess() {}

    /** True for who may invite into this role, and see, send again and withdraw invitations into it (cohort null: into none). */
    public static boolean mayInvite(Viewer viewer, long programmeId, Long cohortId, Role role) {
        return ProgrammeAccess.mayChangeMembers(viewer, programmeId, cohortId, role);
    }

    /** True for the person whom an invitation to this address is meant for. */
    public static boolean mayAccept(Viewer viewer, String email) {
        return viewer.email().equals(email);
    }
}
