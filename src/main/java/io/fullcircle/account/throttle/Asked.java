package io.fullcircle.account.throttle;

/** What people ask for that writes a mail or an account, counted by the network address that they come from, each by itself. */
public enum Asked {
    PASSWORD_RESET,
    SIGN_UP,
    EMAIL_CHANGE,
    INVITATION
}
