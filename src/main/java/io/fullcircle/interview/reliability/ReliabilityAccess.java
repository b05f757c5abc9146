package io.fullcircle.interview.reliability;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who reads what can be relied on.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>see what they could have done better, appeal</td><td>no</td><td>no</td><td>no</td><td>own</td><td>no</td></tr>
 * <tr><td>see counts of a programme's interviewers, decide appeals</td><td>no</td><td>own but their own appeals</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 */
public final class ReliabilityAccess {

    private ReliabilityAccess() {}

    /** True for who interviews somewhere. */
    public static boolean mayAppeal(Viewer viewer) {
        return viewer.is(Role.INTERVIEWER);
    }

    /** True for who leads the whole programme. */
    public static boolean maySee(Viewer viewer, long programmeId) {
        return viewer.leads(programmeId, null);
    }
}
