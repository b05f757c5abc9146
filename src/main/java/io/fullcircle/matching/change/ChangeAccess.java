package io.fullcircle.matching.change;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.shared.access.Viewer;

/**
 * Who changes what the interviewer of a mock listens for.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of the cohort</th><th>its interviewer</th><th>its candidate</th></tr>
 * <tr><td>see what it could listen for, and change it</td><td>no</td><td>until it begins</td><td>until it begins</td><td>until it begins</td><td>no</td></tr>
 * </table>
 */
public final class ChangeAccess {

    private ChangeAccess() {}

    static boolean mayChange(Viewer viewer, Booking mock) {
        return mayChange(viewer, mock.programmeId(), mock.cohortId(), mock.candidateId(), mock.interviewerId());
    }

    /** True for its interviewer, as long as they interview, and for who oversees it and does not practise in it. */
    public static boolean mayChange(
            Viewer viewer, long programmeId, long cohortId, long candidateId, long interviewerId) {
        return viewer.accountId() != candidateId
                && (BookingAccess.interviews(viewer, interviewerId)
                        || BookingAccess.mayArrange(viewer, programmeId, cohortId, candidateId));
    }
}
