package io.fullcircle.shared.mail;

import java.util.UUID;

/**
 * Mail has been put into the outbox. Whoever observes it after the transaction may send it at once; nothing hangs on that.
 *
 * @param mail which one, null where there are several
 */
public record MailQueued(UUID mail) {}
