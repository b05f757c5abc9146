package io.fullcircle.availability.calendar;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and does what with calendars from outside.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>connect calendars, see them, rename, read and remove them</td><td>no</td><td>no</td><td>own</td><td>no</td></tr>
 * <tr><td>see the address of one whole</td><td>no</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>see what a calendar says, or when it says it</td><td>no</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>What somebody else learns of it is that a time is not offered, and not why. Who holds several roles may what any of them may.
 */
public final class CalendarAccess {

    private CalendarAccess() {}

    /** True for who has times to offer, and so something to keep free. */
    public static boolean mayConnect(Viewer viewer) {
        return viewer.is(Role.INTERVIEWER);
    }
}
