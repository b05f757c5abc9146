package io.fullcircle.account.own;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.util.Set;

/**
 * Who may see the photo of a person.
 *
 * <table>
 * <caption>May they?</caption>
 * <tr><th></th><th>the photo</th></tr>
 * <tr><td>the person</td><td>sees, changes and removes it</td></tr>
 * <tr><td>who is in a programme with them now, in any role</td><td>sees it</td></tr>
 * <tr><td>administrator</td><td>sees it</td></tr>
 * <tr><td>anybody else</td><td>is told that there is none</td></tr>
 * </table>
 */
final class PhotoAccess {

    private PhotoAccess() {}

    /**
     * @param ownerId account of the person
     * @param programmes those that the person is in now
     */
    static boolean maySee(Viewer viewer, long ownerId, Set<Long> programmes) {
        return viewer.accountId() == ownerId
                || viewer.is(Role.ADMINISTRATOR)
                || viewer.memberships().stream().anyMatch(m -> programmes.contains(m.programmeId()));
    }
}
