package io.fullcircle.booking.thread;

import java.time.Instant;

/** What one of the two of a mock wrote to the other. */
public record MessageRow(Long authorId, String authorName, String text, Instant sentAt) {}
