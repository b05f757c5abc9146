package io.fullcircle.people.standing;

import io.fullcircle.people.PeopleAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who applies to interview in a programme, and who reads and decides it.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>see where they stand themselves, apply, lay it down, come back</td><td>no</td><td>no</td><td>no</td><td>own</td><td>no</td></tr>
 * <tr><td>see where a programme's interviewers stand, with what they wrote</td><td>all</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>decide an application</td><td>all but their own</td><td>own but their own</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>say after how many days somebody is asked whether they are still there</td><td>all</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 */
public final class StandingAccess {

    private StandingAccess() {}

    /** True for who interviews somewhere. */
    public static boolean interviews(Viewer viewer) {
        return PeopleAccess.interviews(viewer);
    }

    /** True for who interviews in the programme. */
    public static boolean interviewsIn(Viewer viewer, long programmeId) {
        return viewer.memberships().stream()
                .anyMatch(m -> m.role() == Role.INTERVIEWER && m.programmeId() == programmeId);
    }

    /** True for who may read where a programme's interviewers stand, and say when they are asked. */
    public static boolean maySee(Viewer viewer, long programmeId) {
        return PeopleAccess.maySeeInterviewers(viewer, programmeId);
    }
}
