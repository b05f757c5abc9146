package io.fullcircle.account.admin;

/** Why an account is suspended. The name is stored; its words are {@code account.admin.reason.NAME}. */
public enum SuspensionReason {
    LEFT,
    COMPROMISED,
    MISCONDUCT,
    ON_REQUEST,
    OTHER
}
