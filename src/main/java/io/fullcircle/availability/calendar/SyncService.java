package io.fullcircle.availability.calendar;

import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.people.PeopleAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.text.Zones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The two short transactions around each reading of a calendar: one that takes it, so that of many nodes one reads it, and one that writes
 * down what came of it. Between them nothing is locked. A node that dies meanwhile leaves the calendar to the others a minute later, and
 * whoever was overtaken writes nothing.
 */
@Stateless
@RolesAllowed({
    Role.Names.CANDIDATE,
    Role.Names.INTERVIEWER,
    Role.Names.LEAD,
    Role.Names.ADMINISTRATOR,
    Role.Names.SYSTEM
})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SyncService {

    /** Calendars that are read side by side. */
    private static final int TOGETHER = 8;

    private static final String BEGIN = """
            with due as (
                select c.id from busy_calendar c where c.address is not null and %s
                order by c.next_attempt_at, c.id limit ?4 for update of c skip locked
            ), begun as (
                update busy_calendar c set attempt = c.attempt + 1, attempted_at = ?1, next_attempt_at = ?2
                from due, account a where c.id = due.id and a.id = c.account_id
                returning c.id, c.public_id, c.attempt, a.time_zone, c.address,
                    case when c.read_at > ?3 then c.etag end as etag, case when c.read_at > ?3 then c.modified end as modified
            ) select id, public_id, attempt, time_zone, address, etag, modified from begun
            """;

    private static final String STALE = """
            select a.id, m.programme_id from account a
                join membership m on m.account_id = a.id and m.role = 'INTERVIEWER' and m.ended_at is null
            where a.public_id = ?1 and exists (select from busy_calendar c where c.account_id = a.id and c.address is not null
                and greatest(c.attempted_at, c.synced_at) <= ?2)
            """;

    private static final String QUIET = " and greatest(c.attempted_at, c.synced_at) <= ?6";

    /** Whose times nobody is offered any more, nothing has to keep free: we stop asking for what is theirs. */
    private static final String NEEDED = """
             and exists (select from membership m join account o on o.id = m.account_id and o.status = 'ACTIVE'
                where m.account_id = c.account_id and m.role = 'INTERVIEWER' and m.ended_at is null)
            """;

    private static final String HOLDS = """
            update busy_calendar set failures = 0, fault = null, fault_detail = 0, synced_at = ?1, next_attempt_at = ?2
            where id = ?3 and attempt = ?4
            """;

    private static final String READ = """
            update busy_calendar set read_at = ?1, reaches = ?2, skipped = ?3, etag = cast(?4 as text),
                modified = cast(?5 as text) where id = ?6
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private BusyTimeService times;

    @Inject
    private Clock clock;

    /** Takes calendars that are due, a handful of them; none of who interviews no more, as long as that is so. */
    @RolesAllowed(Role.Names.SYSTEM)
    public List<CalendarSource> beginDue() {
        return begun(begin("c.next_attempt_at <= ?1" + NEEDED, TOGETHER));
    }

    /**
     * The account of who has calendars of which nothing was heard in the last minutes: few have any, and need no transaction to hear so.
     *
     * @param interviewer public id of the account; nobody where they interview in no programme whose interviewers the viewer may see
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Long> stale(Viewer viewer, UUID interviewer) {
        List<?> rows = em.createNativeQuery(STALE)
                .setParameter(1, interviewer)
                .setParameter(2, utc(clock.instant().minus(SyncPlan.FRESH)))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(c -> PeopleAccess.maySeeApproved(viewer, ((Number) c[1]).longValue()))
                .map(c -> ((Number) c[0]).longValue())
                .findFirst();
    }

    /** Takes this person's calendars of which nothing was heard in the last minutes. */
    public List<CalendarSource> beginStale(long accountId) {
        return begun(begin("c.account_id = ?5" + QUIET, CalendarService.MOST)
                .setParameter(5, accountId)
                .setParameter(6, utc(clock.instant().minus(SyncPlan.FRESH))));
    }

    /** Takes one of the viewer's own calendars; empty where it was read a moment ago, or is no such calendar. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public Optional<CalendarSource> beginOwn(Viewer viewer, UUID publicId) {
        return begun(begin("c.account_id = ?5 and c.public_id = ?7" + QUIET, 1)
                        .setParameter(5, viewer.accountId())
                        .setParameter(6, utc(clock.instant().minus(SyncPlan.PAUSE)))
                        .setParameter(7, publicId))
                .stream()
                .findFirst();
    }

    /** Writes down what was read, all of it or nothing. */
    public void succeeded(CalendarSource source, CalendarContent content) {
        Instant now = clock.instant();
        int mine = em.createNativeQuery(HOLDS)
                .setParameter(1, utc(now))
                .setParameter(2, utc(SyncPlan.next(0, now, chance())))
                .setParameter(3, source.id())
                .setParameter(4, source.attempt())
                .executeUpdate();
        if (mine == 0 || content.busy() == null) {
            return;
        }
        em.createNativeQuery(READ)
                .setParameter(1, utc(now))
                .setParameter(2, utc(now.plus(BusyTimes.HORIZON)))
                .setParameter(3, content.busy().skipped())
                .setParameter(4, content.etag())
                .setParameter(5, content.modified())
                .setParameter(6, source.id())
                .executeUpdate();
        times.replace(source.id(), content.busy().spans());
    }

    /** Writes down why it could not be read; the busy times stay as they were. */
    public void failed(CalendarSource source, CalendarFailure failure) {
        List<?> before = em.createNativeQuery(
                        "select failures from busy_calendar where id = ?1 and attempt = ?2 for update")
                .setParameter(1, source.id())
                .setParameter(2, source.attempt())
                .getResultList();
        if (before.isEmpty()) {
            return;
        }
        int failures = ((Number) before.get(0)).intValue() + 1;
        em.createNativeQuery(
                        "update busy_calendar set failures = ?1, fault = ?2, fault_detail = ?3, next_attempt_at = ?4"
                                + " where id = ?5")
                .setParameter(1, failures)
                .setParameter(2, failure.fault().name())
                .setParameter(3, failure.detail())
                .setParameter(4, utc(SyncPlan.next(failures, clock.instant(), chance())))
                .setParameter(5, source.id())
                .executeUpdate();
    }

    private Query begin(String which, int most) {
        Instant now = clock.instant();
        return em.createNativeQuery(BEGIN.formatted(which))
                .setParameter(1, utc(now))
                .setParameter(2, utc(now.plus(SyncPlan.LEASE)))
                .setParameter(3, utc(now.minus(SyncPlan.WHOLE)))
                .setParameter(4, most);
    }

    private static List<CalendarSource> begun(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new CalendarSource(
                        ((Number) column[0]).longValue(),
                        (UUID) column[1],
                        ((Number) column[2]).longValue(),
                        Zones.known((String) column[3]),
                        (String) column[4],
                        (String) column[5],
                        (String) column[6]))
                .toList();
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
