package io.fullcircle.account.own;

import java.time.Instant;

/** A photo as it is sent: a JPEG, and since when it is the one. */
public record PhotoRow(byte[] content, Instant since) {}
