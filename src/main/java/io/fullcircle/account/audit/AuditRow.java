package io.fullcircle.account.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the audit log as it is shown. Names are those that people have now, not those that they had then.
 *
 * @param action name of an action; one that this version does not know is shown as it is
 * @param actor null when nobody had signed in, or the installation did it by itself
 * @param subject null when it was done to nobody
 */
public record AuditRow(
        long id,
        Instant at,
        String action,
        String via,
        String network,
        String requestId,
        UUID objectId,
        String detail,
        UUID actorId,
        String actor,
        UUID subjectId,
        String subject,
        UUID programmeId,
        String programme) {

    /** Where it stands in the log. */
    public AuditPosition position() {
        return new AuditPosition(at, id);
    }

    /** True when somebody did it to themselves, so that naming them twice would say nothing. */
    public boolean own() {
        return actorId != null && actorId.equals(subjectId);
    }

    /** The page of the thing, where an administrator may open one: never a mock or what was heard; null elsewhere. */
    public String link() {
        return switch (action) {
            case "MAIL_READ" -> objectId == null ? null : "/notification/mail?id=" + objectId;
            case "SETTING_CHANGED" -> "/account/settings";
            default -> programmeId == null ? null : "/programme/programme?id=" + programmeId;
        };
    }
}
