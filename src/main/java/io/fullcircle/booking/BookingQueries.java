package io.fullcircle.booking;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Bookings as pages show them: one statement each, never more than the viewer may see. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BookingQueries {

    private static final String BOOKINGS = """
            select new io.fullcircle.booking.BookingRow(b.id, b.publicId, b.programmeId, b.cohortId,
                c.id, c.publicId, c.displayName, c.timeZone, i.id, i.displayName, i.timeZone, p.headline, coalesce(column('call_link', b), p.callLink),
                b.jobFamily, b.level, b.startsAt, b.endsAt, b.note, b.state, e.displayName, b.endedAt, b.reason,
                i.publicId, c.photoAt, i.photoAt, b.respondBy, b.late, b.version, k.publicId,
                (select count(m) from ProgrammeMember m where m.cohortId = b.cohortId and m.accountId = b.candidateId and m.endedAt is null
                    and m.role = io.fullcircle.shared.access.Role.CANDIDATE))
            from Booking b join Account c on c.id = b.candidateId join Account i on i.id = b.interviewerId
                join Cohort k on k.id = b.cohortId
                left join InterviewerProfile p on p.accountId = b.interviewerId
                left join Account e on e.id = b.endedBy
            """;

    private static final String CHAIN = """
            with recursive back as (
                select id, replaces from booking where id = ?1
                union all select b.id, b.replaces from booking b join back on b.id = back.replaces
            ), chain as (
                select b.id, 1 as place from booking b join back on back.id = b.id where back.replaces is null
                union all select b.id, c.place + 1 from booking b join chain c on b.replaces = c.id
            )
            select b.public_id, b.starts_at, b.state, i.display_name, b.cohort_id, b.interviewer_id
            from chain c join booking b on b.id = c.id join account i on i.id = b.interviewer_id order by c.place
            """;

    private static final String MINE = " where (b.candidateId = :me or b.interviewerId = :me)";

    /** States that are no end. */
    private static final Set<BookingState> OPEN = EnumSet.of(BookingState.REQUESTED, BookingState.CONFIRMED);

    /** What is news to the other one as long as its time is still to come. */
    private static final Set<BookingState> OFF = EnumSet.of(BookingState.CANCELLED, BookingState.DECLINED);

    /** How many of the mocks that are over stand on one page. */
    public static final int PAGE = 20;

    /** Nobody has more mocks than that in a programme that anybody looks at. */
    private static final int MOST_LED = 200;

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

    /**
     * The bookings that followed each other from the first one to the last, as one was put in the place of the other, as far as the viewer
     * may see them: an interviewer not those of others. One alone where nothing was put in its place; nothing for who may not see it.
     */
    public List<ChainRow> chain(Viewer viewer, BookingRow booking) {
        boolean sees = BookingAccess.maySee(
                viewer, booking.programmeId(), booking.cohortId(), booking.candidateId(), booking.interviewerId());
        if (!sees) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery(CHAIN).setParameter(1, booking.id()).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(c -> BookingAccess.maySee(
                        viewer,
                        booking.programmeId(),
                        ((Number) c[4]).longValue(),
                        booking.candidateId(),
                        ((Number) c[5]).longValue()))
                .map(c -> new ChainRow(
                        (UUID) c[0], Columns.instant(c[1]), BookingState.valueOf((String) c[2]), (String) c[3]))
                .toList();
    }

    /**
     * All bookings that this person takes part in, the latest start first.
     *
     * @param last where somebody stopped reading, null for the beginning
     */
    public List<BookingRow> own(Viewer viewer, BookingRow last, int most) {
        String after = last == null ? "" : " and (b.startsAt < :start or b.startsAt = :start and b.id < :last)";
        TypedQuery<BookingRow> query = em.createQuery(
                        BOOKINGS + MINE + after + " order by b.startsAt desc, b.id desc", BookingRow.class)
                .setParameter("me", viewer.accountId())
                .setMaxResults(most);
        if (last != null) {
            query.setParameter("start", last.startsAt()).setParameter("last", last.id());
        }
        return query.getResultList();
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

    /** The mocks that this person asked for or was asked for and that wait for an answer, the most urgent first. */
    public List<BookingRow> requested(Viewer viewer) {
        return em.createQuery(
                        BOOKINGS + MINE + " and b.state = :requested order by b.respondBy, b.id", BookingRow.class)
                .setParameter("me", viewer.accountId())
                .setParameter("requested", BookingState.REQUESTED)
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
                                + " and (b.state not in :open or b.state = :confirmed and b.endsAt <= :now"
                                + " and b.candidateId = :me)"
                                + " order by b.startsAt desc, b.id desc",
                        BookingRow.class)
                .setParameter("me", viewer.accountId())
                .setParameter("open", OPEN)
                .setParameter("confirmed", BookingState.CONFIRMED)
                .setParameter("now", clock.instant())
                .setFirstResult(Math.max(0, Math.min(page, LAST_PAGE)) * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultList();
        return new PastBookings(rows.subList(0, Math.min(PAGE, rows.size())), rows.size() > PAGE);
    }

    /** The mocks of a candidate in a programme that the viewer oversees, the latest start first, at most {@value #MOST_LED}. */
    @RolesAllowed(Role.Names.LEAD)
    public List<BookingRow> led(Viewer viewer, long candidateId, long programmeId) {
        return em.createQuery(
                        BOOKINGS + " where b.candidateId = :candidate and b.programmeId = :programme"
                                + " order by b.startsAt desc, b.id desc",
                        BookingRow.class)
                .setParameter("candidate", candidateId)
                .setParameter("programme", programmeId)
                .setMaxResults(MOST_LED)
                .getResultStream()
                .filter(row -> BookingAccess.oversees(viewer, row.programmeId(), row.cohortId()))
                .toList();
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
     * What others or time alone have ended and this person may not have heard of: mocks called off or declined that would still be to
     * come, requests that nobody answered, and mocks that are said to have been missed within the last week; but not what its candidate
     * has something else in the place of. Earliest first.
     */
    public List<BookingRow> calledOff(Viewer viewer) {
        Instant now = clock.instant();
        return em.createQuery(
                        BOOKINGS + MINE + " and (b.endedBy <> :me and (b.state in :off and b.startsAt > :now"
                                + " or b.state = :missed and b.endedAt > :week)"
                                + " or b.state = :lapsed and b.candidateId = :me and b.startsAt > :now)"
                                + " and (b.candidateId <> :me or not exists"
                                + " (select n.id from Booking n where column('replaces', n) = b.id))"
                                + " order by b.startsAt, b.id",
                        BookingRow.class)
                .setParameter("me", viewer.accountId())
                .setParameter("off", OFF)
                .setParameter("missed", BookingState.NO_SHOW)
                .setParameter("lapsed", BookingState.LAPSED)
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
