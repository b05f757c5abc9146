package io.fullcircle.booking.policy;

import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and changes what a programme expects of who books in it.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>read it where it concerns a mock</td><td>no</td><td>own</td><td>own</td><td>own</td><td>own</td></tr>
 * <tr><td>change it</td><td>no</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>give a candidate more mocks</td><td>no</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 */
public final class PolicyAccess {

    private PolicyAccess() {}

    /** True for who leads the whole programme. */
    public static boolean mayChange(Viewer viewer, long programmeId) {
        return viewer.leads(programmeId, null);
    }
}
