package io.fullcircle.booking;

import io.fullcircle.availability.Aside;
import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** What is open to a candidate who is free then too, whoever looks for it on their behalf. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FreeTimeQueries {

    /** As {@link Aside} has it: without what the time would come in the place of, and without what is kept for its holder or no longer. */
    private static final String TAKEN = """
            select lower(c.during), upper(c.during) from person_claim c left join time_hold h on h.id = c.hold_id
            where c.account_id = ?1 and upper(c.during) > ?3 and c.booking_id is distinct from ?2
                and (c.hold_id is null or h.held_until > ?3 and coalesce(h.candidate_id, 0) <> ?4)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private AvailabilityQueries availability;

    @Inject
    private Clock clock;

    /**
     * The open times of a programme at which this candidate has nothing else, in the order of {@link AvailabilityQueries#openTimes}: one
     * statement more than that takes.
     *
     * @param candidate whoever is to be offered them; that the one who asks may know them is for the caller to say
     */
    public List<OpenTimeRow> of(Viewer candidate, long programmeId) {
        List<OpenTimeRow> open = availability.openTimes(candidate, programmeId);
        if (open.isEmpty()) {
            return open;
        }
        List<TimeSpan> taken = taken(candidate, Aside.of(candidate));
        return open.stream()
                .filter(time -> taken.stream().noneMatch(time.slot()::overlaps))
                .toList();
    }

    /**
     * When this candidate has something else from now on, whatever their role in it.
     *
     * @param candidate whoever is to be offered a time; that the one who asks may know it is for the caller to say
     */
    public List<TimeSpan> taken(Viewer candidate, Aside aside) {
        List<?> rows = em.createNativeQuery(TAKEN)
                .setParameter(1, candidate.accountId())
                .setParameter(2, aside.booking())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, aside.holder())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new TimeSpan(Columns.instant(c[0]), Columns.instant(c[1])))
                .toList();
    }
}
