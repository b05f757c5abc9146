package io.fullcircle.booking;

import io.fullcircle.availability.Aside;
import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what a promise stands on, and holds it until the promise is there. */
@Stateless
@RolesAllowed({Role.Names.PERSON, Role.Names.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GroundService {

    // Both memberships, the interviewer's account and the approval are held until the booking is there: who ends a
    // membership
    // meanwhile ends the booking with it, and who withdraws or changes what they offer waits. One candidate's bookings
    // come one
    // after the other, so that the second sees what the first was assigned; so do one interviewer's, for their caps.
    private static final String COHORT = """
            select c.id from membership m join cohort c on c.id = m.cohort_id
            where m.account_id = ?1 and m.programme_id = ?2 and m.role = 'CANDIDATE' and m.ended_at is null
            order by c.ends_on desc, c.id limit 1 for no key update of m
            """;

    // Whatever other cohorts of the programme they are in: one of those is held where they book themselves.
    private static final String MEMBER = """
            select m.cohort_id from membership m
            where m.account_id = ?1 and m.programme_id = (select c.programme_id from cohort c where c.id = ?2) and m.role = 'CANDIDATE'
                and m.ended_at is null
            order by m.id for no key update of m
            """;

    private static final String INTERVIEWER = """
            select m.id from membership m
                join account a on a.id = m.account_id and a.status = 'ACTIVE'
                join interviewer_approval v on v.account_id = m.account_id and v.programme_id = m.programme_id
            where a.public_id = cast(?1 as uuid) and m.programme_id = ?2 and m.role = 'INTERVIEWER' and m.ended_at is null
                and v.withdrawn_at is null for share of m, v for no key update of a
            """;

    private static final String PROGRAMME =
            "select p.id from Programme p where p.publicId = :id and p.archivedAt is null";

    private static final String SIDES = """
            select b.programmeId, b.cohortId, b.candidateId, b.interviewerId, a.publicId from Booking b
                join Account a on a.id = b.interviewerId where b.publicId = :id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private AvailabilityQueries availability;

    /**
     * The programme with this public id, for who books in it.
     *
     * @throws DomainException not found for who is no candidate of it
     */
    public long programme(Viewer viewer, UUID publicId) {
        return em.createQuery(PROGRAMME, Long.class)
                .setParameter("id", publicId)
                .getResultStream()
                .filter(id -> BookingAccess.mayBook(viewer, id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /**
     * Whose mock this is, for who is to change it: the memberships are held before the mock itself, as for whoever ends a membership and
     * its bookings with it, so that nobody waits in a circle.
     *
     * @param booking public id
     * @param may says who
     * @throws DomainException not found where there is none, or they may not
     */
    public Sides sides(UUID booking, Predicate<Sides> may) {
        return em.createQuery(SIDES, Object[].class)
                .setParameter("id", booking)
                .getResultStream()
                .map(c -> new Sides((Long) c[0], (Long) c[1], (Long) c[2], (Long) c[3], (UUID) c[4]))
                .filter(may)
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /**
     * The cohort in which somebody is a candidate of the programme now: the one that ends last where there are several.
     *
     * @throws DomainException not found for who is none
     */
    public long cohort(long candidateId, long programmeId) {
        List<?> ids = em.createNativeQuery(COHORT)
                .setParameter(1, candidateId)
                .setParameter(2, programmeId)
                .getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue()).orElseThrow(DomainException::notFound);
    }

    /**
     * Holds somebody in a cohort of theirs, for who books in it on their behalf.
     *
     * @throws DomainException not found for who is no candidate of this very cohort
     */
    public void requireIn(long candidateId, long cohortId) {
        List<?> cohorts = em.createNativeQuery(MEMBER)
                .setParameter(1, candidateId)
                .setParameter(2, cohortId)
                .getResultList();
        if (cohorts.stream().noneMatch(id -> ((Number) id).longValue() == cohortId)) {
            throw DomainException.notFound();
        }
    }

    /**
     * Holds an interviewer before what they are booked for, in the order of whoever ends their membership and its bookings with it. Whether
     * they offer anything any more {@link #open} says.
     *
     * @param interviewer public id of the account
     */
    public void hold(UUID interviewer, long programmeId) {
        held(interviewer, programmeId);
    }

    /**
     * The time that somebody asks for, held open; empty when it is not offered, or not any more.
     *
     * @param candidate whoever is to be offered it
     * @param interviewer public id of the account
     * @param aside what is given back for it within the same transaction
     */
    public Optional<OpenTimeRow> open(
            Viewer candidate, long programmeId, UUID interviewer, Instant start, Duration length, Aside aside) {
        return openThen(candidate, programmeId, interviewer, start, aside)
                .filter(row -> row.slot().length().equals(length))
                .findFirst();
    }

    /** The longest mock that can begin then, held open; empty when none can, or none any more. */
    public Optional<OpenTimeRow> longest(Viewer candidate, long programmeId, UUID interviewer, Instant start) {
        return openThen(candidate, programmeId, interviewer, start, Aside.of(candidate))
                .findFirst();
    }

    private Stream<OpenTimeRow> openThen(
            Viewer candidate, long programmeId, UUID interviewer, Instant start, Aside aside) {
        if (!held(interviewer, programmeId)) {
            return Stream.empty();
        }
        TimeSpan then = new TimeSpan(start, start.plusSeconds(1));
        return availability.openTimesOf(candidate, programmeId, interviewer, then, aside).stream()
                .filter(row -> row.slot().start().equals(start));
    }

    private boolean held(UUID interviewer, long programme) {
        return !em.createNativeQuery(INTERVIEWER)
                .setParameter(1, interviewer.toString())
                .setParameter(2, programme)
                .getResultList()
                .isEmpty();
    }
}
