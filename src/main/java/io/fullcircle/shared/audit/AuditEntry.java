package io.fullcircle.shared.audit;

import io.fullcircle.shared.access.Viewer;
import java.util.UUID;

/**
 * Something that is written down: who did what to whom, and to which thing. When and from where is added as it is recorded. Never holds
 * content: no text that anybody typed, no address, no name.
 *
 * @param actorId who did it; null when nobody had signed in, or the installation did it by itself
 * @param subjectId the person whom it was done to, or whose it is; may be null
 * @param programmeId may be null
 * @param objectId public id of the thing; may be null
 * @param detail a word of the product's own, such as a role; may be null; at most 120 characters
 */
public record AuditEntry(
        AuditAction action, Long actorId, Long subjectId, Long programmeId, UUID objectId, String detail) {

    /** What this person did, to nobody yet. */
    public static AuditEntry by(Viewer actor, AuditAction action) {
        return new AuditEntry(action, actor.accountId(), null, null, null, null);
    }

    /** What somebody did to their own account, known or not as the one who is signed in. */
    public static AuditEntry own(long accountId, AuditAction action) {
        return new AuditEntry(action, accountId, accountId, null, null, null);
    }

    /** What somebody did who is known by their id alone. */
    public static AuditEntry by(long actorId, AuditAction action) {
        return new AuditEntry(action, actorId, null, null, null, null);
    }

    /** What nobody known did, or the installation by itself. */
    public static AuditEntry nobody(AuditAction action) {
        return new AuditEntry(action, null, null, null, null, null);
    }

    /** The same, done to this person. */
    public AuditEntry to(Long accountId) {
        return new AuditEntry(action, actorId, accountId, programmeId, objectId, detail);
    }

    /** The same, in this programme. */
    public AuditEntry in(Long programme) {
        return new AuditEntry(action, actorId, subjectId, programme, objectId, detail);
    }

    /** The same, about this thing. */
    public AuditEntry about(UUID thing) {
        return new AuditEntry(action, actorId, subjectId, programmeId, thing, detail);
    }

    /** The same, with a word of the product's own. */
    public AuditEntry with(String word) {
        return new AuditEntry(action, actorId, subjectId, programmeId, objectId, word);
    }
}
