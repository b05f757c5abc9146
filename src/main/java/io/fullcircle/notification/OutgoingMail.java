package io.fullcircle.notification;

import java.time.Instant;
import java.util.UUID;

/** A mail as it goes out. The id is the same at each attempt, so that a mail that arrives twice can be known as one. */
public record OutgoingMail(
        UUID id, String recipient, String language, String subject, String text, Instant createdAt) {}
