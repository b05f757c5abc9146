package io.fullcircle.lead;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees how a cohort is doing.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of the cohort</th><th>others</th></tr>
 * <tr><td>see a cohort with its candidates, their mocks and what is due</td><td>no</td><td>own</td><td>own</td><td>no</td></tr>
 * </table>
 */
public final class LeadAccess {

    private LeadAccess() {}

    /** True for who leads this cohort, alone or with its whole programme. */
    public static boolean maySee(Viewer viewer, long programmeId, long cohortId) {
        return BookingAccess.oversees(viewer, programmeId, cohortId);
    }
}
