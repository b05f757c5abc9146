package io.fullcircle.availability;

import io.fullcircle.shared.access.Viewer;

/**
 * What counts as free when somebody looks for a time, because it would be given back as soon as the time is theirs.
 *
 * @param booking a mock that the time would come in the place of: neither its claims nor its place under the caps count
 * @param holder the account whose holds do not count, since they are kept for them
 */
public record Aside(long booking, long holder) {

    /** In the place of an account: nobody's holds count, only what is promised or asked for. */
    private static final long EVERYBODY = -1;

    /** Neither an account nor a booking has this id. In the place of an account it is the list of those who wait. */
    private static final long NONE = 0;

    /** For the server, which looks for those who wait: what is kept for their list is theirs, and everything else counts. */
    public static final Aside NOTHING = new Aside(NONE, NONE);

    /** For who looks at their own calendar: what is kept for somebody while they decide is not booked. */
    public static final Aside ALL_HOLDS = new Aside(NONE, EVERYBODY);

    /** For who looks for a time to book. */
    public static Aside of(Viewer viewer) {
        return new Aside(NONE, viewer.accountId());
    }
}
