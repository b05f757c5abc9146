package io.fullcircle.catalogue.practice;

import java.util.UUID;

/** A published question that a chain goes with. */
public record ChainQuestionRow(Long chainId, UUID publicId, String text) {}
