package io.fullcircle.notification;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees what of the mail that this installation sends.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the person’s cohort or programme</th><th>the person</th><th>others</th></tr>
 * <tr><td>to whom, about what, when, and what became of it</td><td>all</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>try again what was given up</td><td>all</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>of what kind, when, and what became of it</td><td>no</td><td>what is about this programme</td><td>no</td><td>no</td></tr>
 * <tr><td>what a mail says, links included</td><td>on the demo without a mail server only</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>the line that stands in the product</td><td>no</td><td>no</td><td>own</td><td>no</td></tr>
 * </table>
 */
public final class NotificationAccess {

    private NotificationAccess() {}

    public static boolean maySeeOutbox(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR);
    }

    /** True for who leads the cohort, or the whole programme, that the person whom the mail went to belongs to. */
    public static boolean maySeeDeliveries(Viewer viewer, long programmeId, Long cohortId) {
        return viewer.leads(programmeId, cohortId);
    }

    /** What a mail says is for who receives it: only where that is this very page may it be read here. */
    public static boolean maySeeContent(Viewer viewer, MailSettings.Way way) {
        return maySeeOutbox(viewer) && way == MailSettings.Way.MAILBOX;
    }
}
