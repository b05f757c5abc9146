package io.fullcircle.booking;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bookings as pages show them: one statement each, never more than the viewer may see. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BookingQueries {

    private static final String BOOKINGS = """
            select new io.fullcircle.booking.BookingRow(b.id, b.publicId, b.programmeId, b.cohortId,
                c.id, c.publicId, c.displayName, c.timeZone, i.id, i.displayName, i.timeZone, p.headline, p.callLink,
                b.jobFamily, b.level, b.startsAt, b.endsAt, b.note, b.state, e.displayName, b.endedAt, b.reason,
                i.publicId, c.photoAt, i.photoAt)
            from Booking b join Account c on c.id = b.candidateId join Account i on i.id = b.interviewerId
                left join InterviewerProfile p on p.accountId = b.interviewerId
                left join Account e on e.id = b.endedBy
            """;

    private static final String MINE = " where (b.candidateId = :me or b.interviewerId = :me)";

    /** How many of the mocks that are over stand on one page. */
    public static final int PAGE = 20;

    /** How long it is news that a mock was missed. */
    private static final Duration NEWS = Duration.ofDays(7);

    /** Pages that nobody has mocks for; beyond it an offset would no longer be a number of the database. */
    private static final int LAST_PAGE = 10_000;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The booking with this public id; empty when there is none that this person may see. */
    public Optional<BookingRow> booking(Viewer viewer, UUID publicId) {
        return em.createQuery(BOOKINGS + " where b.publicId = :id", BookingRow.class)
                .setParameter("id", publicId)
                .getResultStream()
                .filter(row -> BookingAccess.maySee(
                        viewer, row.programmeId(), row.cohortId(), row.candidateId(), row.interviewerId()))
                .findFirst();
    }

    /** The mocks that this person takes part in and that are not over, earliest first. */
    public List<BookingRow> upcoming(Viewer viewer) {
        return em.createQuery(
                        BOOKINGS + MINE + " and b.state = :confirmed and b.endsAt > :now order by b.startsAt, b.id",
                        BookingRow.class)
                .setParameter("me", viewer.accountId())
                .setParameter("confirmed", BookingState.CONFIRMED)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The mocks that this person has interviewed in and still owes the feedback for, oldest first. */
    public List<BookingRow> feedbackDue(Viewer viewer) {
        return em.createQuery(
                        BOOKINGS + " where b.interviewerId = :me and b.state = :confirmed and b.endsAt <= :now"
                                + " order by b.startsAt, b.id",
                        BookingRow.class)
                .setParameter("me", viewer.accountId())
                .setParameter("confirmed", BookingState.CONFIRMED)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * The mocks of this person that are over or were ended, newest first, {@value #PAGE} a page; but those whose feedback they owe
     * ({@link #feedbackDue}).
     *
     * @param page from 0 on
     */
    public PastBookings past(Viewer viewer, int page) {
        List<BookingRow> rows = em.createQuery(
                        BOOKINGS + MINE
                                + " and (b.state <> :confirmed or b.endsAt <= :now and b.candidateId = :me)"
                                + " order by b.startsAt desc, b.id desc",
                        BookingRow.class)
                .setParameter("me", viewer.accountId())
                .setParameter("confirmed", BookingState.CONFIRMED)
                .setParameter("now", clock.instant())
                .setFirstResult(Math.max(0, Math.min(page, LAST_PAGE)) * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultList();
        return new PastBookings(rows.subList(0, Math.min(PAGE, rows.size())), rows.size() > PAGE);
    }

    /** The latest mocks in which this person was the candidate and whose feedback is there, newest first. */
    public List<BookingRow> heard(Viewer viewer, int most) {
        return em.createQuery(
                        BOOKINGS
                                + " where b.candidateId = :me and b.state = :completed order by b.startsAt desc, b.id desc",
                        BookingRow.class)
                .setParameter("me", viewer.accountId())
                .setParameter("completed", BookingState.COMPLETED)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * What others have ended and this person may not have heard of: mocks called off that would still be to come, and those that are said
     * to have been missed within the last week. Earliest first.
     */
    public List<BookingRow> calledOff(Viewer viewer) {
        Instant now = clock.instant();
        return em.createQuery(
                        BOOKINGS + MINE + " and b.endedBy <> :me and (b.state = :cancelled and b.startsAt > :now"
                                + " or b.state = :missed and b.endedAt > :week) order by b.startsAt, b.id",
                        BookingRow.class)
                .setParameter("me", viewer.accountId())
                .setParameter("cancelled", BookingState.CANCELLED)
                .setParameter("missed", BookingState.NO_SHOW)
                .setParameter("now", now)
                .setParameter("week", now.minus(NEWS))
                .getResultList();
    }

    /** The programmes that this person is a candidate of, by name. */
    @RolesAllowed(Role.Names.CANDIDATE)
    public List<BookableRow> programmes(Viewer viewer) {
        List<Long> own = viewer.memberships().stream()
                .map(Membership::programmeId)
                .filter(id -> BookingAccess.mayBook(viewer, id))
                .distinct()
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select new io.fullcircle.booking.BookableRow(p.id, p.publicId, p.name) from Programme p"
                                + " where p.id in :own and p.archivedAt is null order by p.name, p.id",
                        BookableRow.class)
                .setParameter("own", own)
                .getResultList();
    }
}
