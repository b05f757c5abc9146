package io.fullcircle.booking;

import java.util.Optional;
import java.util.UUID;

/**
 * The programme that somebody books in.
 *
 * @param booked public id of what this form of theirs has led to, null while it has led to nothing
 */
public record Ground(long programmeId, UUID booked) {

    /** What this form of theirs has led to. */
    public Optional<UUID> before() {
        return Optional.ofNullable(booked);
    }
}
