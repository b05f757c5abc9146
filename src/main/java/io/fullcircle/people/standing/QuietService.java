package io.fullcircle.people.standing;

import io.fullcircle.people.ApprovalDecided;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.job.JobService;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Looks after interviewers of whom nothing is heard: asks them, and offers nobody their time once they have not answered for a fortnight.
 * Two kinds of job take turns, for a job cannot put itself off.
 */
@Stateless
@RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR, Role.Names.SYSTEM})
public class QuietService {

    /** The kind of the first look, and of each second one after it. */
    public static final String LOOK = "interviewer-quiet";

    /** The kind of the looks between. */
    public static final String AGAIN = "interviewer-quiet-again";

    /** How long who is asked has to answer. */
    static final Duration TO_ANSWER = Duration.ofDays(14);

    /** The last sign of them: approved, back, signed in, held a mock or answered for one. */
    private static final String APPROVAL = """
            select v.programme_id, v.asked_at, v.away_since, greatest(v.approved_at, v.returned_at,
                (select max(s.used_at) from sign_in s where s.account_id = v.account_id),
                (select max(b.ends_at) from booking b where b.interviewer_id = v.account_id and b.state in ('CONFIRMED', 'COMPLETED')),
                (select max(b.answered_at) from booking b where b.interviewer_id = v.account_id))
            from interviewer_approval v where v.id = ?1 and v.withdrawn_at is null for no key update of v
            """;

    private static final String CURRENT = """
            select id from interviewer_approval where programme_id = ?1 and account_id = ?2 and withdrawn_at is null
            """;

    private static final String ASKED = "update interviewer_approval set asked_at = ?2 where id = ?1";

    private static final String AWAY = "update interviewer_approval set away_since = ?2 where id = ?1";

    private static final String ANSWERED =
            "update interviewer_approval set asked_at = null where id = ?1 and asked_at is not null";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private JobService jobs;

    @EJB
    private StandingQueries standings;

    @Inject
    private Clock clock;

    @Inject
    private Event<InterviewerQuiet> quiet;

    /** Begins to look after who is approved now. */
    public void begin(ApprovalDecided approval) {
        if (!approval.approved()) {
            return;
        }
        Instant due = clock.instant().plus(Duration.ofDays(standings.quietDays(approval.programmeId())));
        List<?> ids = em.createNativeQuery(CURRENT)
                .setParameter(1, approval.programmeId())
                .setParameter(2, approval.accountId())
                .getResultList();
        ids.forEach(id -> jobs.at(LOOK, ((Number) id).longValue(), due));
    }

    /**
     * Looks whether there was a sign of them, and says when to look again.
     *
     * @param next the kind of the next look
     */
    @RolesAllowed(Role.Names.SYSTEM)
    public void look(long approvalId, String next) {
        List<?> rows =
                em.createNativeQuery(APPROVAL).setParameter(1, approvalId).getResultList();
        rows.forEach(row -> look(approvalId, next, (Object[]) row));
    }

    private void look(long approvalId, String next, Object[] c) {
        Instant now = clock.instant();
        Duration patience = Duration.ofDays(standings.quietDays(((Number) c[0]).longValue()));
        Instant asked = Columns.instant(c[1]);
        boolean away = c[2] != null;
        Instant sign = Columns.instant(c[3]);
        if (away) {
            jobs.at(next, approvalId, now.plus(patience));
        } else if (asked != null && sign.isBefore(asked)) {
            set(AWAY, approvalId, now);
            quiet.fire(new InterviewerQuiet(approvalId, true));
            jobs.at(next, approvalId, now.plus(patience));
        } else if (sign.plus(patience).isAfter(now)) {
            em.createNativeQuery(ANSWERED).setParameter(1, approvalId).executeUpdate();
            jobs.at(next, approvalId, sign.plus(patience));
        } else {
            set(ASKED, approvalId, now);
            quiet.fire(new InterviewerQuiet(approvalId, false));
            jobs.at(next, approvalId, now.plus(TO_ANSWER));
        }
    }

    private void set(String sql, long approvalId, Instant now) {
        em.createNativeQuery(sql)
                .setParameter(1, approvalId)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
