package io.fullcircle.shared.audit;

import io.fullcircle.shared.web.RequestOrigin;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * Writes the audit log, in the transaction of what it tells, so that there is an entry exactly when the thing has happened. Nothing in
 * the product changes or removes an entry, and its database user could not.
 */
@Stateless
@PermitAll
public class AuditService {

    private static final String RECORD = """
            insert into audit_entry (id, at, action, actor_id, via, network, request_id, subject_id, programme_id, object_id, detail)
            values (nextval('audit_entry_seq'), ?1, ?2, cast(?3 as bigint), ?4, ?5, ?6, cast(?7 as bigint), cast(?8 as bigint),
                cast(?9 as uuid), ?10)
            """;

    /** The same reading again within the hour is no news. Two at the same moment may both be written, which harms nobody. */
    private static final String RECORD_READING = """
            insert into audit_entry (id, at, action, actor_id, via, network, request_id, subject_id, programme_id, object_id, detail)
            select nextval('audit_entry_seq'), ?1, ?2, cast(?3 as bigint), ?4, ?5, ?6, cast(?7 as bigint), cast(?8 as bigint),
                cast(?9 as uuid), ?10
            where not exists (select from audit_entry e where e.actor_id = cast(?3 as bigint) and e.at > ?11 and e.action = ?2
                and e.subject_id is not distinct from cast(?7 as bigint) and e.object_id is not distinct from cast(?9 as uuid))
            """;

    /** So long a reading counts as one, however often the page is loaded. */
    static final Duration ONE_READING = Duration.ofHours(1);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private RequestOrigin origin;

    /** Writes an entry; gone again when the caller's transaction does not succeed. */
    public void record(AuditEntry entry) {
        filled(RECORD, entry).executeUpdate();
    }

    /**
     * Writes down that somebody has read what is another's, once an hour for the same person and thing. Asked before anything is shown,
     * in the caller's transaction or, where a page only reads, in a small one of its own: what cannot be written down is not read.
     */
    public void recordReading(AuditEntry entry) {
        filled(RECORD_READING, entry)
                .setParameter(11, clock.instant().minus(ONE_READING).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Query filled(String sql, AuditEntry entry) {
        return em.createNativeQuery(sql)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, entry.action().name())
                .setParameter(3, text(entry.actorId()))
                .setParameter(4, origin.way())
                .setParameter(5, origin.network())
                .setParameter(6, origin.requestId())
                .setParameter(7, text(entry.subjectId()))
                .setParameter(8, text(entry.programmeId()))
                .setParameter(9, text(entry.objectId()))
                .setParameter(10, entry.detail());
    }

    /** A null of a known type for the driver. */
    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
