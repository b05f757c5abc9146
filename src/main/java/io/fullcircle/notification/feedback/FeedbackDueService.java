package io.fullcircle.notification.feedback;

import io.fullcircle.notification.notice.NoticeService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.job.JobService;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Sees to it that interviewers are told of feedback that is waited for. The jobs are stored when a mock is over, not when it is booked:
 * until then it may be moved or called off any number of times, and booking stays as quick as it is.
 */
@Stateless
@RolesAllowed(Role.Names.SYSTEM)
public class FeedbackDueService {

    /** After so long the feedback on a mock is overdue. */
    public static final Duration OVERDUE = Duration.ofHours(48);

    /** What has been over for longer is not counted to anybody any more. */
    public static final Duration REMEMBERED = Duration.ofDays(60);

    /** Of what has been over for longer nobody is told any more: the server was away for too long. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final String OVER = """
            select b.id, b.ends_at from booking b where b.state = 'CONFIRMED' and b.ends_at <= ?1 and b.ends_at > ?2
                and not exists (select from scorecard s where s.booking_id = b.id and s.submitted_at is not null)
                and not exists (select from stored_job j where j.kind = ?3 and j.subject_id = b.id)
            order by b.id limit 200
            """;

    private static final String WAITED_FOR = """
            select 1 from booking b where b.id = ?1 and b.state = 'CONFIRMED' and b.ends_at <= ?2
                and not exists (select from scorecard s where s.booking_id = b.id and s.submitted_at is not null)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private JobService jobs;

    @EJB
    private NoticeService notices;

    @Inject
    private Clock clock;

    /** Stores the jobs of mocks that are over and have none yet. Twice at once it stores each once. */
    public void plan() {
        Instant now = clock.instant();
        List<?> over = em.createNativeQuery(OVER)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, now.minus(LONGEST).atOffset(ZoneOffset.UTC))
                .setParameter(3, FeedbackDue.KIND)
                .getResultList();
        for (Object row : over) {
            Object[] mock = (Object[]) row;
            long booking = ((Number) mock[0]).longValue();
            jobs.once(FeedbackDue.KIND, booking, now);
            jobs.once(FeedbackOverdue.KIND, booking, Columns.instant(mock[1]).plus(OVERDUE));
        }
    }

    /** Tells its interviewer, unless the feedback has come meanwhile or the mock is said not to have been. */
    public void tell(long booking, boolean overdue) {
        boolean waitedFor = !em.createNativeQuery(WAITED_FOR)
                .setParameter(1, booking)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .isEmpty();
        if (waitedFor) {
            notices.feedbackDue(booking, overdue);
        }
    }
}
