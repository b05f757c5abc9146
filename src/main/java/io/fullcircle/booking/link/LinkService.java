package io.fullcircle.booking.link;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingLinked;
import io.fullcircle.booking.BookingState;
import io.fullcircle.booking.PromiseService;
import io.fullcircle.people.CallLink;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Says where the two of one mock meet, in the place of what its interviewer says for all of theirs. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD})
public class LinkService {

    /** Nothing changes where it says the same already, and nobody is told again. */
    private static final String SAY = """
            update booking set call_link = nullif(?2, ''), version = version + 1
            where id = ?1 and call_link is distinct from nullif(?2, '')
            """;

    private static final String INHERIT = """
            update booking set call_link = old.call_link from booking old where old.id = ?1 and booking.id = ?2
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private PromiseService promises;

    @Inject
    private Event<BookingLinked> linked;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Says it. The others are told.
     *
     * @param bookingId public id
     * @param link as {@link CallLink#checked} allows
     * @throws DomainException not found for who neither interviews in it nor oversees it; naming {@code callLink}, also without one; a
     *     conflict that says where the booking stands when it has ended or is only asked for, or its end has come
     */
    public void say(Viewer viewer, UUID bookingId, String link) {
        Booking booking = held(viewer, bookingId);
        String checked = CallLink.checked(link);
        if (checked.isEmpty()) {
            throw DomainException.invalid("callLink", "booking.link.rule.none");
        }
        put(viewer, booking, checked);
    }

    /**
     * Takes back what was said, so that the link for all counts again. The others are told.
     *
     * @param bookingId public id
     * @throws DomainException as for {@link #say}
     */
    public void takeBack(Viewer viewer, UUID bookingId) {
        put(viewer, held(viewer, bookingId), "");
    }

    private Booking held(Viewer viewer, UUID bookingId) {
        return promises.locked(bookingId)
                .filter(b -> BookingAccess.maySayWhere(
                        viewer, b.programmeId(), b.cohortId(), b.candidateId(), b.interviewerId()))
                .orElseThrow(DomainException::notFound);
    }

    private void put(Viewer viewer, Booking booking, String link) {
        if (booking.state() != BookingState.CONFIRMED) {
            throw conflict("booking.rule.ended." + booking.state());
        }
        if (!clock.instant().isBefore(booking.during().end())) {
            throw conflict("booking.link.over");
        }
        int changed = em.createNativeQuery(SAY)
                .setParameter(1, booking.id())
                .setParameter(2, link)
                .executeUpdate();
        if (changed > 0) {
            linked.fire(new BookingLinked(booking.id(), viewer.accountId()));
            if (!BookingAccess.takesPart(viewer, booking.candidateId(), booking.interviewerId())) {
                audit.record(AuditEntry.by(viewer, AuditAction.MOCK_LINKED)
                        .to(booking.candidateId())
                        .in(booking.programmeId())
                        .about(booking.publicId()));
            }
        }
    }

    /**
     * Lets a mock that moves be met where it was to be met before.
     *
     * @param fromId the booking that ended
     * @param toId the one in its place
     */
    @RolesAllowed(Role.Names.PERSON)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void inherit(long fromId, long toId) {
        em.createNativeQuery(INHERIT)
                .setParameter(1, fromId)
                .setParameter(2, toId)
                .executeUpdate();
    }

    private static DomainException conflict(String key) {
        return new DomainException(DomainException.Kind.CONFLICT, null, key);
    }
}
