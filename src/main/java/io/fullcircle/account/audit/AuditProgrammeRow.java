package io.fullcircle.account.audit;

import java.util.UUID;

/** A programme to look for in the log. */
public record AuditProgrammeRow(UUID publicId, String name) {}
