package io.fullcircle.account;

/** Somebody's password is another one from this transaction on. */
public record PasswordChanged(long accountId) {}
