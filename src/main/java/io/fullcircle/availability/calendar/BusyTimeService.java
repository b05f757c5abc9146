package io.fullcircle.availability.calendar;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the busy times of a calendar, always all of them at once, in the transaction of whoever has read it. */
@Stateless
@RolesAllowed({
    Role.Names.CANDIDATE,
    Role.Names.INTERVIEWER,
    Role.Names.LEAD,
    Role.Names.ADMINISTRATOR,
    Role.Names.SYSTEM
})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BusyTimeService {

    private static final String INSERT = """
            insert into busy_time (calendar_id, starts_at, ends_at)
            select ?1, starts_at, ends_at
            from unnest(cast(?2 as timestamptz[]), cast(?3 as timestamptz[])) as span (starts_at, ends_at)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** @param spans none of which touches another */
    public void replace(long calendarId, List<TimeSpan> spans) {
        em.createNativeQuery("delete from busy_time where calendar_id = ?1")
                .setParameter(1, calendarId)
                .executeUpdate();
        em.createNativeQuery(INSERT)
                .setParameter(1, calendarId)
                .setParameter(2, array(spans, TimeSpan::start))
                .setParameter(3, array(spans, TimeSpan::end))
                .executeUpdate();
    }

    /** An array literal, for the provider does not bind arrays in native queries. */
    private static String array(List<TimeSpan> spans, Function<TimeSpan, Instant> end) {
        return spans.stream().map(span -> end.apply(span).toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
