package io.fullcircle.booking.arrange;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.FreeTimeQueries;
import io.fullcircle.booking.policy.Allowance;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a lead chooses from who books for a candidate or gives a mock to somebody else. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ArrangeQueries {

    private static final String CANDIDATE = """
            select new io.fullcircle.booking.arrange.ArrangeRow(a.id, a.publicId, a.displayName, a.timeZone, a.photoAt, c.id, c.publicId,
                c.name, p.id)
            from ProgrammeMember m join Account a on a.id = m.accountId join Cohort c on c.id = m.cohortId join c.programme p
            where c.publicId = :cohort and a.publicId = :candidate and m.endedAt is null and p.archivedAt is null
                and m.role = io.fullcircle.shared.access.Role.CANDIDATE
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private AvailabilityQueries availability;

    @EJB
    private FreeTimeQueries free;

    @EJB
    private PolicyQueries policies;

    @EJB
    private ViewerQueries viewers;

    /**
     * A candidate of a cohort; empty where there is none for whom the viewer may book.
     *
     * @param cohort public id
     * @param candidate public id of the account
     */
    public Optional<ArrangeRow> candidate(Viewer viewer, UUID cohort, UUID candidate) {
        return em.createQuery(CANDIDATE, ArrangeRow.class)
                .setParameter("cohort", cohort)
                .setParameter("candidate", candidate)
                .getResultStream()
                .filter(row -> BookingAccess.mayArrange(viewer, row.programmeId(), row.cohortId(), row.accountId()))
                .findFirst();
    }

    /** The open times as that candidate sees them, less what they have booked; none for who may not book for them. */
    public List<OpenTimeRow> times(Viewer viewer, ArrangeRow row) {
        return theirs(viewer, row)
                .map(candidate -> free.of(candidate, row.programmeId()))
                .orElse(List.of());
    }

    /** What that candidate has used of what the programme lets them have; empty for who may not book for them. */
    public Optional<Allowance> allowance(Viewer viewer, ArrangeRow row) {
        return theirs(viewer, row).map(candidate -> policies.allowance(candidate, row.programmeId()));
    }

    private Optional<Viewer> theirs(Viewer viewer, ArrangeRow row) {
        return BookingAccess.mayArrange(viewer, row.programmeId(), row.cohortId(), row.accountId())
                ? viewers.find(row.accountId())
                : Optional.empty();
    }

    /** The same time and length with everybody else who has it open, by name; nobody for who may not give the mock to others. */
    public List<OpenTimeRow> others(Viewer viewer, BookingRow booking) {
        boolean may =
                BookingAccess.mayArrange(viewer, booking.programmeId(), booking.cohortId(), booking.candidateId());
        if (!may) {
            return List.of();
        }
        TimeSpan then = new TimeSpan(booking.startsAt(), booking.startsAt().plusSeconds(1));
        return viewers
                .find(booking.candidateId())
                .map(candidate -> availability.openTimes(candidate, booking.programmeId(), then))
                .orElse(List.of())
                .stream()
                .filter(time -> time.slot().equals(booking.during())
                        && !booking.interviewedBy(time.interviewer().accountId()))
                .toList();
    }
}
