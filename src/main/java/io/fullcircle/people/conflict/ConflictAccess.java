package io.fullcircle.people.conflict;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who declares and reads conflicts of interest. The other side of one learns nothing of it, neither here nor anywhere else.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>declare one's own, see and withdraw what one has declared</td><td>no</td><td>no</td><td>no</td><td>own</td><td>own</td></tr>
 * <tr><td>declare one between two people of the programme, see and withdraw all there</td><td>no</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 */
public final class ConflictAccess {

    private ConflictAccess() {}

    /** True for who takes part in mocks, on either side. */
    public static boolean mayDeclare(Viewer viewer) {
        return viewer.is(Role.CANDIDATE) || viewer.is(Role.INTERVIEWER);
    }

    /** True for who leads the whole programme, and may therefore keep two of its people apart. */
    public static boolean mayOversee(Viewer viewer, long programmeId) {
        return viewer.leads(programmeId, null);
    }
}
