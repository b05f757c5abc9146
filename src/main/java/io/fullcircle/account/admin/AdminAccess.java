package io.fullcircle.account.admin;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who administers the installation: its accounts, its settings and its audit log.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>others</th></tr>
 * <tr><td>see all accounts, what they are, and where they are signed in</td><td>all</td><td>no</td></tr>
 * <tr><td>suspend an account</td><td>all but their own and the last administrator’s</td><td>no</td></tr>
 * <tr><td>restore an account</td><td>all</td><td>no</td></tr>
 * <tr><td>make somebody an administrator</td><td>everybody who may sign in</td><td>no</td></tr>
 * <tr><td>take that away</td><td>all but from the last one; from themselves with a word of consent</td><td>no</td></tr>
 * <tr><td>end sign-ins, send a link for a new password</td><td>all</td><td>their own, elsewhere</td></tr>
 * <tr><td>send again or remove a sign-up that waits</td><td>all</td><td>no</td></tr>
 * <tr><td>read and export the audit log</td><td>all</td><td>no</td></tr>
 * <tr><td>change settings</td><td>all</td><td>no</td></tr>
 * </table>
 *
 * <p>Nobody reads or sets another’s password.
 */
public final class AdminAccess {

    private AdminAccess() {}

    /** True for administrators. */
    public static boolean mayAdminister(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR);
    }

    /** True for administrators, towards everybody but themselves; whether one is left then, the database says. */
    public static boolean maySuspend(Viewer viewer, long accountId) {
        return mayAdminister(viewer) && viewer.accountId() != accountId;
    }
}
