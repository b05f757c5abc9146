package io.fullcircle.availability.calendar;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** When people's calendars say that they are busy, for working out what can be booked. No page shows it. */
@Stateless
@RolesAllowed({
    Role.Names.CANDIDATE,
    Role.Names.INTERVIEWER,
    Role.Names.LEAD,
    Role.Names.ADMINISTRATOR,
    Role.Names.SYSTEM
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BusyQueries {

    private static final String BUSY = """
            select c.account_id, b.starts_at, b.ends_at from busy_calendar c join busy_time b on b.calendar_id = c.id
            where c.account_id = any (cast(?1 as bigint[])) and b.ends_at > ?2 and b.starts_at < ?3
            order by c.account_id, b.starts_at
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * The busy times that touch a stretch of time, by account, in one statement; of several calendars side by side, so some may overlap.
     * Who has none is not in it. The lists may be added to.
     */
    public Map<Long, List<TimeSpan>> busy(Collection<Long> accounts, Instant from, Instant to) {
        List<?> rows = em.createNativeQuery(BUSY)
                .setParameter(1, accounts.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, to.atOffset(ZoneOffset.UTC))
                .getResultList();
        Map<Long, List<TimeSpan>> busy = new HashMap<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            busy.computeIfAbsent(((Number) column[0]).longValue(), account -> new ArrayList<>())
                    .add(new TimeSpan(Columns.instant(column[1]), Columns.instant(column[2])));
        }
        return busy;
    }
}
