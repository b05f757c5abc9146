package io.fullcircle.people;

import io.fullcircle.programme.ProgrammeAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and does what with profiles and approvals.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>see and change what they prepare for</td><td>no</td><td>no</td><td>no</td><td>no</td><td>own</td></tr>
 * <tr><td>see and change what they bring as an interviewer</td><td>no</td><td>no</td><td>no</td><td>own</td><td>no</td></tr>
 * <tr><td>see and change where they work and what they speak</td><td>no</td><td>no</td><td>no</td><td>own</td><td>own</td></tr>
 * <tr><td>see a programme's interviewers with strengths and approvals</td><td>all</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>approve an interviewer, withdraw it</td><td>all but themselves</td><td>own but themselves</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>see whether they are approved themselves</td><td>no</td><td>no</td><td>no</td><td>own</td><td>no</td></tr>
 * <tr><td>see a programme's approved interviewers, without strengths</td><td>all</td><td>own</td><td>own</td><td>own</td><td>own</td></tr>
 * </table>
 *
 * <p>Who holds several roles may what any of them may.
 */
public final class PeopleAccess {

    private PeopleAccess() {}

    /** True for who has a target of their own. */
    public static boolean hasTarget(Viewer viewer) {
        return viewer.is(Role.CANDIDATE);
    }

    /** True for who has something to say about themselves as an interviewer. */
    public static boolean interviews(Viewer viewer) {
        return viewer.is(Role.INTERVIEWER);
    }

    /** True for who may see the interviewers of a programme, approved or not. */
    public static boolean maySeeInterviewers(Viewer viewer, long programmeId) {
        return ProgrammeAccess.mayRun(viewer, programmeId);
    }

    /** True for who may approve this interviewer in the programme and withdraw it: nobody judges themselves. */
    public static boolean mayApprove(Viewer viewer, long programmeId, long accountId) {
        return maySeeInterviewers(viewer, programmeId) && viewer.accountId() != accountId;
    }

    /** True for who belongs to the programme in any role, and may therefore know whom it has approved. */
    public static boolean maySeeApproved(Viewer viewer, long programmeId) {
        return viewer.is(Role.ADMINISTRATOR)
                || viewer.memberships().stream().anyMatch(m -> m.programmeId() == programmeId);
    }
}
