package io.fullcircle.programme;

import io.fullcircle.shared.access.Role;

/**
 * Somebody is no longer what they were in a programme. Fired within the transaction that ends it.
 *
 * @param by account of who ended it
 */
public record MembershipEnded(long programmeId, long accountId, Role role, long by) {}
