package io.fullcircle.matching.ranking;

import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and changes what counts how much when times are ranked.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>read the weights</td><td>no</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>change them</td><td>no</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>try them on a candidate</td><td>no</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 */
public final class WeightsAccess {

    private WeightsAccess() {}

    /** True for who leads the whole programme. */
    public static boolean mayChange(Viewer viewer, long programmeId) {
        return viewer.leads(programmeId, null);
    }
}
