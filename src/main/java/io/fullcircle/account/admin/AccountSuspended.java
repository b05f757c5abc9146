package io.fullcircle.account.admin;

/** Somebody is kept out of the installation from now on. Fired within the transaction that does it. */
public record AccountSuspended(long accountId) {}
