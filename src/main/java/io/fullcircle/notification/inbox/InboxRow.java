package io.fullcircle.notification.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a person was told.
 *
 * @param title one line in the language that they had then
 * @param readAt null while it waits to be read
 */
public record InboxRow(UUID publicId, String kind, String title, String language, Instant createdAt, Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
