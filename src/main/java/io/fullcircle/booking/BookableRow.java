package io.fullcircle.booking;

import java.util.UUID;

/** A programme in which somebody books mocks. */
public record BookableRow(Long id, UUID publicId, String name) {}
