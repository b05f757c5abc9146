package io.fullcircle.booking.waiting;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and does what with the list of those who wait for a time.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>wait, change what one waits for, stop waiting</td><td>no</td><td>no</td><td>no</td><td>no</td><td>for themselves, in an own programme</td></tr>
 * <tr><td>see what is offered and accept or decline it</td><td>no</td><td>no</td><td>no</td><td>no</td><td>own</td></tr>
 * <tr><td>see who waits, since when and for whom</td><td>no</td><td>own</td><td>candidates of own cohorts</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>A candidate learns how many wait longer than they do, and not who they are.
 */
public final class WaitingAccess {

    private WaitingAccess() {}

    /** True for who is a candidate of the programme now. */
    public static boolean mayWait(Viewer viewer, long programmeId) {
        return BookingAccess.mayBook(viewer, programmeId);
    }

    /** True for who leads any of the programme: they see those of their candidates who wait. */
    public static boolean maySeeList(Viewer viewer, long programmeId) {
        return viewer.memberships().stream().anyMatch(m -> m.role() == Role.LEAD && m.programmeId() == programmeId);
    }

    /** True for who leads the cohort that this candidate of the programme is in, alone or with the whole programme. */
    public static boolean maySee(Viewer viewer, long programmeId, long cohortId) {
        return BookingAccess.oversees(viewer, programmeId, cohortId);
    }
}
