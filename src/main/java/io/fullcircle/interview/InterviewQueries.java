package io.fullcircle.interview;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.catalogue.rubric.AnchorRow;
import io.fullcircle.catalogue.rubric.Bar;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.text.Locales;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What interviewers listen for and what they heard: one statement each, two with anchors, never more than the viewer may see. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InterviewQueries {

    /** The outer joins last and of the first row alone, as the provider's grammar and SQL have it. */
    private static final String BRIEF = """
            select b, p.id, p.code, p.number, coalesce(v.name, p.name), t.description, t.version
            from AssignedPrinciple a join Booking b on b.id = a.bookingId
                join Principle p on p.id = a.principleId join PrincipleText t on t.principleId = p.id
                left join Rating r on r.bookingId = a.bookingId and r.principleId = a.principleId
                left join PrincipleVersion v on v.principleId = a.principleId and v.version = r.principleVersion
            where b.publicId = :booking and t.version = coalesce(r.principleVersion, p.currentVersion)
                and t.language = :language order by a.position
            """;

    /** What each principle of a mock is rated by: what its rating was begun with, else what is in force now. */
    private static final String ANCHORS = """
            select a.principle_id, u.id, u.version, u.programme_id is not null, t.signal, t.text
            from assigned_principle a join booking b on b.id = a.booking_id
                left join rating r on r.booking_id = a.booking_id and r.principle_id = a.principle_id
                cross join lateral (select x.id, x.version, x.programme_id from rubric x
                    where x.id = r.rubric_id or r.rubric_id is null and x.principle_id = a.principle_id and x.level = b.level
                        and (x.programme_id is null or x.programme_id = b.programme_id)
                    order by x.programme_id nulls last, x.version desc limit 1) u
                join rubric_anchor t on t.rubric_id = u.id
            where b.id = ?1 and t.language = ?2
            order by a.position, array_position('{BELOW,MEETS,RAISES}'::text[], t.signal)
            """;

    private static final String DRAFT = """
            select s, r from Scorecard s join Booking b on b.id = s.bookingId left join Rating r on r.scorecardId = s.id
            where b.publicId = :booking and b.interviewerId = :interviewer and s.submittedAt is null
            """;

    private static final String FEEDBACK = """
            select b, s, r, p.code, p.number, coalesce(v.name, p.name), u.version, t.text,
                (select count(o) from Booking o where o.candidateId = b.candidateId and o.interviewerId = :me
                    and o.state = io.fullcircle.booking.BookingState.CONFIRMED)
            from Rating r join Scorecard s on s.id = r.scorecardId join Booking b on b.id = s.bookingId
                join AssignedPrinciple a on a.bookingId = b.id
                join Principle p on p.id = a.principleId
                left join Rubric u on u.id = r.rubricId
                left join PrincipleVersion v on v.principleId = r.principleId and v.version = r.principleVersion
                left join RubricAnchor t on t.rubricId = r.rubricId and t.signal = r.signal and t.language = :language
            where b.publicId = :booking and r.principleId = a.principleId and s.submittedAt is not null order by a.position
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private AuditService audit;

    /** The principles assigned to a booking by position, with what each is rated by; none for who may not know them yet. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD})
    public List<BriefRow> brief(Viewer viewer, UUID bookingPublicId) {
        List<Object[]> rows = em.createQuery(BRIEF, Object[].class)
                .setParameter("booking", bookingPublicId)
                .setParameter("language", language(viewer))
                .getResultStream()
                .filter(row -> mayKnow(viewer, (Booking) row[0]))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Booking mock = (Booking) rows.get(0)[0];
        reading(viewer, AuditAction.PRINCIPLES_READ, mock);
        Map<Long, HeldRubricRow> held = held(mock.id(), language(viewer));
        return rows.stream()
                .map(row -> new BriefRow(
                        (Long) row[1],
                        (String) row[2],
                        (Integer) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Integer) row[6],
                        held.get((Long) row[1])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<Long, HeldRubricRow> held(long bookingId, String language) {
        List<Object[]> rows = em.createNativeQuery(ANCHORS)
                .setParameter(1, bookingId)
                .setParameter(2, language)
                .getResultList();
        Map<Long, HeldRubricRow> held = new HashMap<>();
        for (Object[] row : rows) {
            held.computeIfAbsent(
                            ((Number) row[0]).longValue(),
                            principle -> new HeldRubricRow(
                                    ((Number) row[1]).longValue(),
                                    ((Number) row[2]).intValue(),
                                    (Boolean) row[3],
                                    new ArrayList<>()))
                    .anchors()
                    .add(new AnchorRow(Bar.valueOf((String) row[4]), language, (String) row[5]));
        }
        return held;
    }

    private static String language(Viewer viewer) {
        return Locales.nearest(viewer.locale()).getLanguage();
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
                .setParameter("language", language(viewer))
                .getResultStream()
                .filter(row -> mayRead(viewer, (Booking) row[0], (Scorecard) row[1], (Long) row[8]))
                .toList();
        rows.stream().findFirst().ifPresent(row -> reading(viewer, AuditAction.FEEDBACK_READ, (Booking) row[0]));
        return rows.stream().findFirst().map(first -> {
            Scorecard card = (Scorecard) first[1];
            return new FeedbackRow(
                    card.strengths(),
                    card.nextStep(),
                    card.submittedAt(),
                    card.releasedAt(),
                    rows.stream().map(InterviewQueries::rating).toList());
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
                rating.level(),
                (Integer) row[6],
                (String) row[7]);
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
