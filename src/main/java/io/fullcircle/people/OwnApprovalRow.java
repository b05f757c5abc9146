package io.fullcircle.people;

import java.time.Instant;

/**
 * Whether a programme that somebody interviews in has approved them.
 *
 * @param approvedAt null while it has not
 */
public record OwnApprovalRow(String programme, Instant approvedAt) {}
