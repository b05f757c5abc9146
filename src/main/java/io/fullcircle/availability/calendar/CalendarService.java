package io.fullcircle.availability.calendar;

import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** People keep calendars, rename them and remove them: each their own. */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
public class CalendarService {

    /** Most calendars of one person. */
    public static final int MOST = 5;

    private static final String INSERT = """
            insert into busy_calendar (id, public_id, account_id, name, address, created_at, next_attempt_at, synced_at, read_at,
                reaches, skipped, etag, modified)
            values (nextval('busy_calendar_seq'), ?1, ?2, ?3, cast(?4 as text), ?5, cast(?6 as timestamptz), ?5, ?5, ?7, ?8,
                cast(?9 as text), cast(?10 as text))
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private BusyTimeService times;

    @Inject
    private Clock clock;

    /**
     * Keeps a calendar with what was read of it. A file takes the place of an older one of the same name.
     *
     * @throws DomainException when there are too many; naming {@code address} where it is here already; not found for who is no
     *     interviewer
     */
    public void keep(Viewer viewer, NewCalendar calendar) {
        require(viewer);
        // One at a time for each account, so that the bounds hold.
        em.createNativeQuery("select id from account where id = ?1 for update")
                .setParameter(1, viewer.accountId())
                .getResultList();
        String address = calendar.address() == null ? null : calendar.address().secret();
        if (address == null) {
            em.createNativeQuery("delete from busy_calendar where account_id = ?1 and address is null and name = ?2")
                    .setParameter(1, viewer.accountId())
                    .setParameter(2, calendar.name().text())
                    .executeUpdate();
        }
        checkBounds(viewer, address);
        Instant now = clock.instant();
        UUID publicId = Uuid7.at(now);
        em.createNativeQuery(INSERT)
                .setParameter(1, publicId)
                .setParameter(2, viewer.accountId())
                .setParameter(3, calendar.name().text())
                .setParameter(4, address)
                .setParameter(5, utc(now))
                .setParameter(6, address == null ? null : utc(SyncPlan.next(0, now, 0)))
                .setParameter(7, utc(now.plus(BusyTimes.HORIZON)))
                .setParameter(8, calendar.content().busy().skipped())
                .setParameter(9, calendar.content().etag())
                .setParameter(10, calendar.content().modified())
                .executeUpdate();
        Number id = (Number) em.createNativeQuery("select id from busy_calendar where public_id = ?1")
                .setParameter(1, publicId)
                .getSingleResult();
        times.replace(id.longValue(), calendar.content().busy().spans());
    }

    /**
     * Gives one of the viewer's calendars another name.
     *
     * @throws DomainException naming {@code name}; not found where it is not theirs
     */
    public void rename(Viewer viewer, UUID publicId, String name) {
        require(viewer);
        CalendarName tidy = CalendarName.parse("name", name);
        int renamed = em.createNativeQuery(
                        "update busy_calendar set name = ?1 where public_id = ?2 and account_id = ?3")
                .setParameter(1, tidy.text())
                .setParameter(2, publicId)
                .setParameter(3, viewer.accountId())
                .executeUpdate();
        if (renamed == 0) {
            throw DomainException.notFound();
        }
    }

    /**
     * Removes one of the viewer's calendars with its address and its busy times.
     *
     * @return false where there is no such calendar of this person: there is nothing left to remove
     */
    public boolean remove(Viewer viewer, UUID publicId) {
        require(viewer);
        return em.createNativeQuery("delete from busy_calendar where public_id = ?1 and account_id = ?2")
                        .setParameter(1, publicId)
                        .setParameter(2, viewer.accountId())
                        .executeUpdate()
                == 1;
    }

    private void checkBounds(Viewer viewer, String address) {
        if (count("account_id = ?1", viewer, "") >= MOST) {
            throw DomainException.invalid(null, "availability.calendar.rule.many", MOST);
        }
        if (address != null && count("account_id = ?1 and address = ?2", viewer, address) > 0) {
            throw DomainException.invalid("address", "availability.calendar.rule.twice");
        }
    }

    private long count(String which, Viewer viewer, String address) {
        var query = em.createNativeQuery("select count(*) from busy_calendar where " + which)
                .setParameter(1, viewer.accountId());
        return ((Number) (address.isEmpty() ? query : query.setParameter(2, address)).getSingleResult()).longValue();
    }

    private static void require(Viewer viewer) {
        if (!CalendarAccess.mayConnect(viewer)) {
            throw DomainException.notFound();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
