package io.fullcircle.interview;

import java.time.Instant;

/** What a save leaves behind: the version that the next one has to have seen, and when it was. */
public record SavedDraft(int version, Instant savedAt) {}
