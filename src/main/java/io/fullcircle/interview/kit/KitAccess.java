package io.fullcircle.interview.kit;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingState;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and does what with kits and with what was asked.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead</th><th>its interviewer</th><th>another interviewer</th><th>its candidate</th></tr>
 * <tr><td>see and change the kit of a mock</td><td>no</td><td>no</td><td>until the scorecard is submitted</td><td>no</td><td>no</td></tr>
 * <tr><td>see that its candidate was asked a question before, and when</td><td>no</td><td>no</td><td>in the same programme</td><td>no</td><td>no</td></tr>
 * <tr><td>see by whom, and how it went</td><td>no</td><td>no</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>say what was asked</td><td>no</td><td>no</td><td>until the scorecard is submitted</td><td>no</td><td>no</td></tr>
 * <tr><td>read what was asked</td><td>no</td><td>with the feedback</td><td>yes</td><td>no</td><td>with the feedback</td></tr>
 * </table>
 *
 * <p>A kit tells which principles its interviewer listens for, so it is as secret as they are. When a question was asked says nothing of
 * how it went; by whom would colour what the next one hears.
 */
public final class KitAccess {

    private KitAccess() {}

    /** True for who interviews in the mock, as long as they interview at all. */
    public static boolean maySee(Viewer viewer, long interviewerId) {
        return BookingAccess.interviews(viewer, interviewerId);
    }

    /** True while questions can still be asked in it, or said to have been. */
    public static boolean open(BookingState state) {
        return state == BookingState.CONFIRMED;
    }

    /** True where the questions that a programme wrote for itself are for this person; those of the product are for everybody. */
    public static boolean maySeeQuestionsOf(Viewer viewer, long programmeId) {
        return viewer.memberships().stream().anyMatch(m -> m.programmeId() == programmeId);
    }

    /** True for a mock that is this person's to prepare. */
    static boolean maySee(Viewer viewer, KitMock mock) {
        return maySee(viewer, mock.interviewerId());
    }
}
