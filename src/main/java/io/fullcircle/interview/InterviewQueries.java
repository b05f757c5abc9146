package io.fullcircle.interview;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.interview.kit.AskedQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.text.Locales;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What interviewers listen for and what they heard: one statement each, two for feedback, never more than the viewer may see. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InterviewQueries {

    private static final String BRIEF = """
            select b, p.id, p.code, p.number, p.name, t.description
            from AssignedPrinciple a join Booking b on b.id = a.bookingId
                join Principle p on p.id = a.principleId join PrincipleText t on t.principleId = p.id
            where b.publicId = :booking and t.version = p.currentVersion and t.language = :language order by a.position
            """;

    private static final String DRAFT = """
            select s, r from Scorecard s join Booking b on b.id = s.bookingId left join Rating r on r.scorecardId = s.id
            where b.publicId = :booking and b.interviewerId = :interviewer and s.submittedAt is null
            """;

    private static final String FEEDBACK = """
            select b, s, r, p.code, p.number, p.name,
                (select count(o) from Booking o where o.candidateId = b.candidateId and o.interviewerId = :me
                    and o.state = io.fullcircle.booking.BookingState.CONFIRMED)
            from Scorecard s join Booking b on b.id = s.bookingId join Rating r on r.scorecardId = s.id
                join AssignedPrinciple a on a.bookingId = b.id
                join Principle p on p.id = a.principleId
            where b.publicId = :booking and r.principleId = a.principleId and s.submittedAt is not null order by a.position
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private AuditService audit;

    @EJB
    private AskedQueries asked;

    /** The principles assigned to a booking by position; none for who may not know them yet. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD})
    public List<BriefRow> brief(Viewer viewer, UUID bookingPublicId) {
        List<Object[]> rows = em.createQuery(BRIEF, Object[].class)
                .setParameter("booking", bookingPublicId)
                .setParameter("language", Locales.nearest(viewer.locale()).getLanguage())
                .getResultStream()
                .filter(row -> mayKnow(viewer, (Booking) row[0]))
                .toList();
        rows.stream().findFirst().ifPresent(row -> reading(viewer, AuditAction.PRINCIPLES_READ, (Booking) row[0]));
        return rows.stream()
                .map(row -> new BriefRow(
                        (Long) row[1], (String) row[2], (Integer) row[3], (String) row[4], (String) row[5]))
                .toList();
    }

    /** The draft of a booking's scorecard, for its interviewer; empty before the first save and after the submission. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public Optional<DraftRow> draft(Viewer viewer, UUID bookingPublicId) {
        List<Object[]> rows = em.createQuery(DRAFT, Object[].class)
                .setParameter("booking", bookingPublicId)
                .setParameter("interviewer", viewer.accountId())
                .getResultList();
        return rows.stream().findFirst().map(first -> {
            Scorecard card = (Scorecard) first[0];
            List<RatingDraft> ratings = rows.stream()
                    .map(row -> (Rating) row[1])
                    .filter(Objects::nonNull)
                    .map(r -> new RatingDraft(r.principleId(), r.signal(), r.evidence()))
                    .toList();
            return new DraftRow(card.version(), card.savedAt(), card.strengths(), card.nextStep(), ratings);
        });
    }

    /** The submitted scorecard of a booking; empty when there is none that this person may read. */
    public Optional<FeedbackRow> feedback(Viewer viewer, UUID bookingPublicId) {
        List<Object[]> rows = em.createQuery(FEEDBACK, Object[].class)
                .setParameter("booking", bookingPublicId)
                .setParameter("me", viewer.accountId())
                .getResultStream()
                .filter(row -> mayRead(viewer, (Booking) row[0], (Scorecard) row[1], (Long) row[6]))
                .toList();
        rows.stream().findFirst().ifPresent(row -> reading(viewer, AuditAction.FEEDBACK_READ, (Booking) row[0]));
        return rows.stream().findFirst().map(first -> {
            Scorecard card = (Scorecard) first[1];
            return new FeedbackRow(
                    card.strengths(),
                    card.nextStep(),
                    card.submittedAt(),
                    card.releasedAt(),
                    rows.stream().map(InterviewQueries::rating).toList(),
                    asked.asked(((Booking) first[0]).id()));
        });
    }

    /** Ids of the principles assigned to a booking by position, for services that have asked who wants to know. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public List<Long> assigned(long bookingId) {
        return em.createQuery(
                        "select a.principleId from AssignedPrinciple a where a.bookingId = :booking order by a.position",
                        Long.class)
                .setParameter("booking", bookingId)
                .getResultList();
    }

    private static FeedbackRatingRow rating(Object[] row) {
        Rating rating = (Rating) row[2];
        return new FeedbackRatingRow(
                rating.principleId(),
                (String) row[3],
                (Integer) row[4],
                (String) row[5],
                rating.signal(),
                rating.evidence(),
                rating.level());
    }

    /** Writes down that somebody reads who takes no part in the mock. */
    private void reading(Viewer viewer, AuditAction action, Booking b) {
        if (!BookingAccess.takesPart(viewer, b.candidateId(), b.interviewerId())) {
            audit.recordReading(AuditEntry.by(viewer, action)
                    .to(b.candidateId())
                    .in(b.programmeId())
                    .about(b.publicId()));
        }
    }

    private static boolean mayKnow(Viewer viewer, Booking b) {
        return InterviewAccess.mayKnowPrinciples(
                viewer, b.programmeId(), b.cohortId(), b.candidateId(), b.interviewerId());
    }

    private static boolean mayRead(Viewer viewer, Booking b, Scorecard card, long owed) {
        return InterviewAccess.mayReadFeedback(
                viewer,
                b.programmeId(),
                b.cohortId(),
                b.candidateId(),
                b.interviewerId(),
                card.releasedAt() != null,
                owed);
    }
}
