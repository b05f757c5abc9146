package io.fullcircle.shared.job;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.log.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Does what is due, one job a transaction. Its row is locked meanwhile and passed over by everybody else, so that of many nodes one does
 * it. A node that dies leaves it to the others, for nothing of it has happened then.
 */
@Stateless
@RolesAllowed(Role.Names.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobRunService {

    private static final Log LOG = Log.of(JobRunService.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MAX_ERROR = 500;

    private static final String DUE = """
            select id, kind, subject_id from stored_job
            where done_at is null and failed_at is null and next_attempt_at <= ?1
            order by next_attempt_at, id limit 1 for no key update skip locked
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<JobHandler> handlers;

    /**
     * Does the job that has been due the longest.
     *
     * @return false when none is due
     * @throws JobFailed when it did not go through; {@link #failed} then says when it is tried again
     */
    public boolean runNext() {
        Instant now = clock.instant();
        List<?> due = em.createNativeQuery(DUE)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        if (due.isEmpty()) {
            return false;
        }
        Object[] job = (Object[]) due.get(0);
        long id = ((Number) job[0]).longValue();
        try {
            handler((String) job[1]).run(((Number) job[2]).longValue());
            em.flush();
        } catch (RuntimeException e) {
            throw new JobFailed(id, e);
        }
        em.createNativeQuery(
                        "update stored_job set done_at = ?2, attempts = attempts + 1, last_error = null where id = ?1")
                .setParameter(1, id)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return true;
    }

    /** Notes that a job failed, and when it is tried again. */
    public void failed(long jobId, String error) {
        Instant now = clock.instant();
        List<?> rows = em.createNativeQuery(
                        "select attempts + 1 from stored_job where id = ?1 and done_at is null for no key update")
                .setParameter(1, jobId)
                .getResultList();
        if (rows.isEmpty()) {
            return;
        }
        int failures = ((Number) rows.get(0)).intValue();
        Optional<Instant> next = JobRetry.next(failures, now);
        em.createNativeQuery("update stored_job set attempts = ?2, last_error = ?3, next_attempt_at = ?4,"
                        + " failed_at = case when ?5 then cast(?4 as timestamptz) end where id = ?1")
                .setParameter(1, jobId)
                .setParameter(2, failures)
                .setParameter(3, error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR))
                .setParameter(4, next.orElse(now).atOffset(ZoneOffset.UTC))
                .setParameter(5, next.isEmpty())
                .executeUpdate();
        LOG.warn(
                "job failed", "job", jobId, "again", next.map(Instant::toString).orElse("never"));
    }

    /** Forgets what was done or given up a month ago. */
    public void forgetOld() {
        em.createNativeQuery("delete from stored_job where coalesce(done_at, failed_at) < ?1")
                .setParameter(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private JobHandler handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of the kind " + kind));
    }
}
