package io.fullcircle.matching;

import io.fullcircle.booking.BookingMade;
import io.fullcircle.booking.BookingState;
import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.Level;
import io.fullcircle.interview.AssignmentService;
import io.fullcircle.interview.Signal;
import io.fullcircle.shared.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;

/** Gives a mock its principles as soon as it is booked, within the transaction that books it. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MatchingService {

    /** A mock that is over and waits for its feedback is as good as coming: it will be rated. */
    private static final String ASSIGNABLE = """
            select new io.fullcircle.matching.HeardPrincipleRow(u.principleId,
                (select count(r) from Rating r join Scorecard s on s.id = r.scorecardId join Booking b on b.id = r.bookingId
                    where r.principleId = u.principleId and b.candidateId = :candidate and b.programmeId = :programme
                    and s.releasedAt is not null and r.signal <> :nothing),
                (select count(a) from AssignedPrinciple a join Booking c on c.id = a.bookingId
                    where a.principleId = u.principleId and c.candidateId = :candidate and c.programmeId = :programme
                    and c.state = :confirmed and c.id <> :booking),
                (select count(g) from InterviewerProfile p join p.strengths g
                    where p.accountId = :interviewer and g = u.principleId))
            from PrincipleUse u join Principle q on q.id = u.principleId join Framework f on f.id = q.frameworkId
            where u.family = :family and u.kind = :kind and u.levelFrom in :levels and q.retiredAt is null
                and (f.programmeId is null or f.programmeId = :programme)
                and not exists (select h from AssignedPrinciple h where h.bookingId = :booking)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private AssignmentService assignments;

    /**
     * Chooses one to three principles for the mock that was booked, of the product's and its programme's own, one statement to read what
     * the choice needs. One that was moved keeps those that it has.
     */
    public void assign(BookingMade made) {
        List<HeardPrincipleRow> assignable = em.createQuery(ASSIGNABLE, HeardPrincipleRow.class)
                .setParameter("candidate", made.candidateId())
                .setParameter("programme", made.programmeId())
                .setParameter("nothing", Signal.NOT_OBSERVED)
                .setParameter("confirmed", BookingState.CONFIRMED)
                .setParameter("booking", made.bookingId())
                .setParameter("interviewer", made.interviewerId())
                .setParameter("family", made.jobFamily())
                .setParameter("kind", Applicability.ALWAYS)
                .setParameter("levels", EnumSet.range(Level.ENTRY, made.level()))
                .getResultList();
        if (assignable.isEmpty() && assignments.holdsSome(made.bookingId())) {
            return;
        }
        assignments.assignChosen(made.bookingId(), AssignmentPolicy.choose(made.bookingId(), assignable));
    }
}
