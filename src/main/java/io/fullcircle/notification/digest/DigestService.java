package io.fullcircle.notification.digest;

import io.fullcircle.notification.feedback.FeedbackDueService;
import io.fullcircle.notification.notice.DigestLetterService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.job.JobService;
import io.fullcircle.shared.text.Zones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Plans and makes the digests of leads. A morning on which nothing waits has none. */
@Stateless
@RolesAllowed(Role.Names.SYSTEM)
public class DigestService {

    private static final String UNPLANNED = """
            select d.account_id, d.every, a.time_zone from lead_digest d join account a on a.id = d.account_id and a.status = 'ACTIVE'
            where not exists (select from stored_job j where j.kind = ?1 and j.subject_id = d.account_id
                and j.done_at is null and j.failed_at is null)
            """;

    private static final String WAITS = """
            with led as (
                select distinct b.id, b.state, b.ends_at, b.objected_at, b.settlement, b.interviewer_id
                from membership m join booking b on b.programme_id = m.programme_id and (m.cohort_id is null or m.cohort_id = b.cohort_id)
                where m.account_id = ?1 and m.role = 'LEAD' and m.ended_at is null and b.ends_at > ?3
            ), candidates as (
                select distinct k.account_id, k.programme_id
                from membership m join membership k on k.programme_id = m.programme_id and k.role = 'CANDIDATE' and k.ended_at is null
                    and (m.cohort_id is null or m.cohort_id = k.cohort_id)
                where m.account_id = ?1 and m.role = 'LEAD' and m.ended_at is null
            )
            select
                (select count(*) from led where objected_at is not null and settlement is null),
                (select count(*) from led where state = 'CONFIRMED' and ends_at <= ?4
                    and not exists (select from scorecard s where s.booking_id = led.id and s.submitted_at is not null)),
                (select count(*) from led where state = 'REQUESTED'),
                (select count(*) from candidates c where not exists (select from booking b where b.candidate_id = c.account_id
                    and b.programme_id = c.programme_id and b.state in ('CONFIRMED', 'REQUESTED') and b.ends_at > ?2))
            where exists (select from lead_digest where account_id = ?1)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private JobService jobs;

    @EJB
    private DigestLetterService letters;

    @Inject
    private Clock clock;

    /** Stores the next job of each digest that has none. */
    public void plan() {
        Instant now = clock.instant();
        List<?> rows =
                em.createNativeQuery(UNPLANNED).setParameter(1, LeadDigest.KIND).getResultList();
        for (Object row : rows) {
            Object[] c = (Object[]) row;
            Instant next = DigestEvery.valueOf((String) c[1]).next(now, Zones.known((String) c[2]));
            jobs.at(LeadDigest.KIND, ((Number) c[0]).longValue(), next);
        }
    }

    /** Tells this lead what waits, where something does and they still want it. */
    public void tell(long leadId) {
        Instant now = clock.instant();
        List<?> rows = em.createNativeQuery(WAITS)
                .setParameter(1, leadId)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.minus(FeedbackDueService.REMEMBERED).atOffset(ZoneOffset.UTC))
                .setParameter(4, now.minus(FeedbackDueService.OVERDUE).atOffset(ZoneOffset.UTC))
                .getResultList();
        if (rows.isEmpty()) {
            return;
        }
        Object[] c = (Object[]) rows.get(0);
        DigestCounts counts = new DigestCounts(number(c[0]), number(c[1]), number(c[2]), number(c[3]));
        if (counts.any()) {
            letters.digest(leadId, counts.disputes(), counts.overdue(), counts.requests(), counts.idle());
        }
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
