package io.fullcircle.interview.kit;

import io.fullcircle.shared.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What was asked in a mock, as its feedback tells it. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AskedQueries {

    private static final String ASKED = """
            select q.public_id, q.text, q.commonness = 'COMMONPLACE', a.outcome
            from asked_question a join question q on q.id = a.question_id
                left join kit_question k on k.booking_id = a.booking_id and k.question_id = a.question_id
            where a.booking_id = ?1 order by a.asked_at, k.position, q.id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The questions with their outcome in the order of asking, for queries that have asked who wants to know. */
    public List<AskedRow> asked(long bookingId) {
        List<?> rows = em.createNativeQuery(ASKED).setParameter(1, bookingId).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new AskedRow(
                        (UUID) row[0], (String) row[1], (Boolean) row[2], Outcome.valueOf((String) row[3])))
                .toList();
    }
}
