package io.fullcircle.availability.calendar;

import io.fullcircle.availability.calendar.fetch.CalendarAddress;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** People's own calendars, without the addresses. */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CalendarQueries {

    private static final String OWN = """
            select c.public_id, c.name, c.address, c.synced_at, c.next_attempt_at, c.reaches, c.fault, c.fault_detail, c.skipped,
                (select count(*) from busy_time b where b.calendar_id = c.id and b.ends_at > ?2)
            from busy_calendar c where c.account_id = ?1 order by c.created_at, c.id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The person's calendars in the order in which they were connected; none for who has no times to offer. */
    public List<CalendarRow> own(Viewer viewer) {
        if (!CalendarAccess.mayConnect(viewer)) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery(OWN)
                .setParameter(1, viewer.accountId())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static CalendarRow row(Object[] column) {
        String address = (String) column[2];
        String fault = (String) column[6];
        return new CalendarRow(
                (UUID) column[0],
                (String) column[1],
                address == null ? null : CalendarAddress.parse(address).masked(),
                Columns.instant(column[3]),
                Columns.instant(column[4]),
                Columns.instant(column[5]),
                fault == null ? null : CalendarFault.valueOf(fault),
                ((Number) column[7]).intValue(),
                ((Number) column[8]).intValue(),
                ((Number) column[9]).longValue());
    }
}
