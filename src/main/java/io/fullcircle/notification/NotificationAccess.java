package io.fullcircle.notification;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees what of the mail that this installation sends.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>others</th></tr>
 * <tr><td>to whom, about what, when, and what became of it</td><td>all</td><td>no</td></tr>
 * <tr><td>what a mail says, links included</td><td>on the demo without a mail server only</td><td>no</td></tr>
 * </table>
 */
public final class NotificationAccess {

    private NotificationAccess() {}

    public static boolean maySeeOutbox(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR);
    }

    /** What a mail says is for who receives it: only where that is this very page may it be read here. */
    public static boolean maySeeContent(Viewer viewer, MailSettings.Way way) {
        return maySeeOutbox(viewer) && way == MailSettings.Way.MAILBOX;
    }
}
