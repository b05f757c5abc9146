package io.fullcircle.interview;

import io.fullcircle.shared.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Writes down what the interviewer of a mock listens for, within the transaction of whoever decides it. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AssignmentService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Assigns these principles to a mock that has none yet, in the order in which its interviewer sees them. */
    public void assign(long bookingId, List<Long> principleIds) {
        int position = 0;
        for (long principle : principleIds) {
            position++;
            em.persist(new AssignedPrinciple(bookingId, principle, position, clock.instant()));
        }
    }
}
