package io.fullcircle.interview;

import io.fullcircle.booking.Booking;
import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives an interviewer what to listen for, within the transaction of whoever books. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AssignmentService {

    /** Most principles that one interviewer listens for. */
    public static final int MOST = 3;

    private static final String ASSIGNABLE = """
            select u.principleId from PrincipleUse u join Principle p on p.id = u.principleId
                join Framework f on f.id = p.frameworkId
            where u.family = :family and u.kind <> :never and u.levelFrom in :levels and p.retiredAt is null
                and (f.programmeId is null or f.programmeId = :programme)
            """;

    private static final String PRINCIPLES_OF = """
            insert into assigned_principle (id, booking_id, principle_id, position, assigned_at)
            select nextval('assigned_principle_seq'), ?2, principle_id, position, ?3 from assigned_principle where booking_id = ?1
            """;

    private static final String KIT_OF = """
            insert into interview_kit (booking_id, persona_id, changed_at)
            select ?2, persona_id, ?3 from interview_kit where booking_id = ?1
            """;

    private static final String QUESTIONS_OF = """
            insert into kit_question (booking_id, question_id, position, chain_id)
            select ?2, question_id, position, chain_id from kit_question where booking_id = ?1
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Assigns principles to a booking that has none yet, in this order.
     *
     * @param principleIds 1 to {@value #MOST} distinct principles, of the product's or the programme's own, that interviews for the
     *     job family and level of the booking may hold
     * @throws DomainException invalid, for any others; a conflict, where some are assigned already; not found without such a booking
     */
    public void assign(long bookingId, List<Long> principleIds) {
        Booking booking = em.find(Booking.class, bookingId);
        if (booking == null) {
            throw DomainException.notFound();
        }
        requireFew(principleIds);
        if (!assignable(booking).containsAll(principleIds)) {
            throw tooManyOrOthers();
        }
        if (assigned(bookingId) > 0) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "interview.rule.assignedAlready");
        }
        keep(bookingId, principleIds);
    }

    /**
     * The same for who has just read, in this transaction, which principles the booking may hold and that it holds none: nothing is asked
     * twice. Should somebody have assigned others since, the database refuses these.
     *
     * @throws DomainException invalid, for too many principles, the same one twice, or none
     */
    public void assignChosen(long bookingId, List<Long> principleIds) {
        requireFew(principleIds);
        keep(bookingId, principleIds);
    }

    /**
     * Lets a booking hold these in the place of what it holds, for who has found out that it may. What was rated cannot be taken away.
     *
     * @throws DomainException invalid, for too many principles, the same one twice, or none
     */
    public void change(long bookingId, List<Long> principleIds) {
        requireFew(principleIds);
        em.createNativeQuery("delete from assigned_principle where booking_id = ?1")
                .setParameter(1, bookingId)
                .executeUpdate();
        keep(bookingId, principleIds);
    }

    private void keep(long bookingId, List<Long> principleIds) {
        Instant now = clock.instant();
        for (int i = 0; i < principleIds.size(); i++) {
            em.persist(new AssignedPrinciple(bookingId, principleIds.get(i), i + 1, now));
        }
    }

    private static void requireFew(List<Long> principleIds) {
        boolean twice = Set.copyOf(principleIds).size() < principleIds.size();
        if (principleIds.isEmpty() || principleIds.size() > MOST || twice) {
            throw tooManyOrOthers();
        }
    }

    private static DomainException tooManyOrOthers() {
        return DomainException.invalid("principles", "interview.rule.principles", MOST);
    }

    /**
     * Lets a booking hold what the one before it held, the kit of its interviewer included: a mock that moves stays the same mock.
     *
     * @param fromId the booking that ended
     * @param toId the one in its place, which holds nothing yet
     */
    public void inherit(long fromId, long toId) {
        for (String sql : List.of(PRINCIPLES_OF, KIT_OF)) {
            em.createNativeQuery(sql)
                    .setParameter(1, fromId)
                    .setParameter(2, toId)
                    .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
        em.createNativeQuery(QUESTIONS_OF)
                .setParameter(1, fromId)
                .setParameter(2, toId)
                .executeUpdate();
    }

    /** True for a booking that holds principles already. */
    public boolean holdsSome(long bookingId) {
        return assigned(bookingId) > 0;
    }

    private long assigned(long bookingId) {
        return em.createQuery("select count(a) from AssignedPrinciple a where a.bookingId = :booking", Long.class)
                .setParameter("booking", bookingId)
                .getSingleResult();
    }

    private Set<Long> assignable(Booking booking) {
        return em.createQuery(ASSIGNABLE, Long.class)
                .setParameter("family", booking.jobFamily())
                .setParameter("levels", EnumSet.range(Level.ENTRY, booking.level()))
                .setParameter("programme", booking.programmeId())
                .setParameter("never", Applicability.NEVER)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
