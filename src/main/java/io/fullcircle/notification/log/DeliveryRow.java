package io.fullcircle.notification.log;

import io.fullcircle.notification.MailRow.State;
import java.time.Instant;

/** A mail to a person: of what kind, since when, and what became of it. Not what it says. */
public record DeliveryRow(String kind, Instant createdAt, Instant sentAt, State state) {}
