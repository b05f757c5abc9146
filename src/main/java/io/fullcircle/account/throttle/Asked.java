package io.fullcircle.account.throttle;

/** What people ask for that writes a mail or an account or reaches into the network, counted by the network address that they come from, each by itself. */
public enum Asked {
    PASSWORD_RESET(ThrottlePolicy.REQUESTS),
    SIGN_UP(ThrottlePolicy.REQUESTS),
    EMAIL_CHANGE(ThrottlePolicy.REQUESTS),
    /** The account of somebody who was invited: a whole class may open its links in one room. */
    INVITATION(ThrottlePolicy.CLASS),
    /** A calendar that is not known yet, looked for in the network on behalf of whoever names its address. */
    CALENDAR(ThrottlePolicy.REQUESTS);

    private final ThrottlePolicy policy;

    Asked(ThrottlePolicy policy) {
        this.policy = policy;
    }

    ThrottlePolicy policy() {
        return policy;
    }
}
