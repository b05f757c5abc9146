package io.fullcircle.shared.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Where what has to be done later begins: a row in the transaction of what makes it necessary. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JobService {

    private static final String AT = """
            insert into stored_job (id, kind, subject_id, created_at, due_at, next_attempt_at)
            values (nextval('stored_job_seq'), ?1, ?2, ?3, ?4, ?4)
            on conflict (kind, subject_id) do update set due_at = excluded.due_at, next_attempt_at = excluded.next_attempt_at,
                attempts = 0, last_error = null, done_at = null, failed_at = null
            """;

    private static final String ONCE = """
            insert into stored_job (id, kind, subject_id, created_at, due_at, next_attempt_at)
            values (nextval('stored_job_seq'), ?1, ?2, ?3, ?4, ?4) on conflict (kind, subject_id) do nothing
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Lets a job be done once this time has come. There is one of a kind for a subject: said again, the later word counts. */
    public void at(String kind, long subjectId, Instant due) {
        store(AT, kind, subjectId, due);
    }

    /** The same where the first word counts: one that there is, or that was done in the last month, is left as it is. */
    public void once(String kind, long subjectId, Instant due) {
        store(ONCE, kind, subjectId, due);
    }

    private void store(String statement, String kind, long subjectId, Instant due) {
        em.createNativeQuery(statement)
                .setParameter(1, kind)
                .setParameter(2, subjectId)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, due.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
