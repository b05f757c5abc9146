package io.fullcircle.shared.mail;

import java.util.UUID;

/** A mail has been put into the outbox. Whoever observes it after the transaction may send it at once; nothing hangs on that. */
public record MailQueued(UUID mail) {}
