package io.fullcircle.booking.thread;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The two of a mock write to each other about it. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
public class ThreadService {

    private static final String WRITE = """
            insert into booking_message (id, booking_id, author_id, content, sent_at, request_id)
            values (nextval('booking_message_seq'), ?1, ?2, ?3, ?4, ?5) on conflict do nothing
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private PromiseService promises;

    @Inject
    private Clock clock;

    @Inject
    private Event<MessageWritten> written;

    /**
     * Writes to the other one. Sent twice with the same request id it is said once.
     *
     * @param bookingId public id
     * @throws DomainException not found for who does not take part; naming {@code text}; a conflict a week after the end and where enough
     *     was said
     */
    public void write(Viewer viewer, UUID bookingId, String text, UUID request) {
        // Held, so that what is counted is what there is.
        Booking booking = promises.locked(bookingId)
                .filter(b -> BookingAccess.takesPart(viewer, b.candidateId(), b.interviewerId()))
                .orElseThrow(DomainException::notFound);
        String tidy = ThreadRules.text(text);
        Instant now = clock.instant();
        if (!ThreadRules.open(booking.during().end(), now)) {
            throw conflict("booking.thread.over");
        }
        Number said = (Number) em.createNativeQuery("select count(*) from booking_message where booking_id = ?1")
                .setParameter(1, booking.id())
                .getSingleResult();
        if (said.intValue() >= ThreadRules.MOST) {
            throw conflict("booking.thread.enough");
        }
        int kept = em.createNativeQuery(WRITE)
                .setParameter(1, booking.id())
                .setParameter(2, viewer.accountId())
                .setParameter(3, tidy)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .setParameter(5, request)
                .executeUpdate();
        if (kept > 0) {
            written.fire(new MessageWritten(booking.id(), viewer.accountId()));
        }
    }

    private static DomainException conflict(String key) {
        return new DomainException(DomainException.Kind.CONFLICT, null, key, ThreadRules.MOST);
    }
}
