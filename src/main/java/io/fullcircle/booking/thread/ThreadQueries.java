package io.fullcircle.booking.thread;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What the two of a mock wrote to each other, for the two alone. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ThreadQueries {

    private static final String MESSAGES = """
            select m.author_id, a.display_name, m.content, m.sent_at
            from booking_message m join account a on a.id = m.author_id where m.booking_id = ?1 order by m.id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** Everything in the order in which it was written; nothing for who does not take part. */
    public List<MessageRow> messages(Viewer viewer, BookingRow booking) {
        if (!BookingAccess.takesPart(viewer, booking.candidateId(), booking.interviewerId())) {
            return List.of();
        }
        List<?> rows =
                em.createNativeQuery(MESSAGES).setParameter(1, booking.id()).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new MessageRow(
                        ((Number) c[0]).longValue(), (String) c[1], (String) c[2], Columns.instant(c[3])))
                .toList();
    }
}
