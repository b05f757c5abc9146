package io.fullcircle.catalogue.rubric;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.persistence.Violation;
import io.fullcircle.shared.text.OneLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Leads of a whole programme say what the anchors are in it. What is saved is a new version; what was rated, or begun to be rated, under an
 * older one keeps that.
 */
@Stateless
@RolesAllowed(Role.Names.LEAD)
public class RubricService {

    private static final String PRINCIPLE = """
            select p.id, p.name, g.id from Principle p join Framework f on f.id = p.frameworkId, Programme g
            where p.code = :code and p.retiredAt is null and g.publicId = :programme and g.archivedAt is null
                and (f.programmeId is null or f.programmeId = g.id)
            """;

    private static final String IMPACT = """
            select count(*) filter (where r.id is null),
                count(distinct b.interviewer_id) filter (where r.id is null),
                count(distinct b.candidate_id) filter (where r.id is null),
                count(*) filter (where r.id is not null and s.submitted_at is null),
                count(*) filter (where s.submitted_at is not null)
            from booking b join assigned_principle a on a.booking_id = b.id
                left join scorecard s on s.booking_id = b.id
                left join rating r on r.scorecard_id = s.id and r.principle_id = a.principle_id
            where b.programme_id = ?1 and b.level = ?2 and a.principle_id = ?3 and b.state in ('CONFIRMED', 'COMPLETED')
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private RubricQueries queries;

    @Inject
    private Clock clock;

    /**
     * Says whom a new version would affect, without making it.
     *
     * @throws DomainException as {@link #save} does
     */
    public RubricImpact preview(Viewer viewer, RubricDraft draft) {
        Checked checked = check(viewer, draft);
        Object[] row = (Object[]) em.createNativeQuery(IMPACT)
                .setParameter(1, checked.programmeId())
                .setParameter(2, draft.level().name())
                .setParameter(3, checked.principleId())
                .getSingleResult();
        return new RubricImpact(
                checked.version(), number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    /**
     * Saves the next version of a programme's own anchors and returns its number.
     *
     * @throws DomainException not found, for who does not lead the whole programme and for a principle that it does not have; invalid,
     *     naming the field ({@code belowEn} to {@code raisesDe}, {@code reason}), or none where nothing is new; a conflict when somebody
     *     has saved a newer version than the lead saw
     */
    public int save(Viewer viewer, RubricDraft draft) {
        Checked checked = check(viewer, draft);
        Instant now = clock.instant();
        Rubric rubric = new Rubric(
                Uuid7.at(now), checked.programmeId(), checked.principleId(), draft.level(), checked.version());
        rubric.sign(viewer.accountId(), now, checked.reason());
        try {
            em.persist(rubric);
            em.flush();
        } catch (PersistenceException e) {
            if (Violation.constraint(e).filter(Rubric.VERSION_KEY::equals).isPresent()) {
                throw stale();
            }
            throw e;
        }
        for (Bar bar : Bar.values()) {
            em.persist(new RubricAnchor(
                    rubric.id(),
                    bar,
                    Locale.ENGLISH.getLanguage(),
                    checked.english().at(bar)));
            em.persist(new RubricAnchor(
                    rubric.id(),
                    bar,
                    Locale.GERMAN.getLanguage(),
                    checked.german().at(bar)));
        }
        return rubric.version();
    }

    private Checked check(Viewer viewer, RubricDraft draft) {
        Object[] principle = em.createQuery(PRINCIPLE, Object[].class)
                .setParameter("code", draft.principle())
                .setParameter("programme", draft.programmeId())
                .getResultStream()
                .filter(row -> RubricAccess.mayEdit(viewer, (Long) row[2]))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        long id = (Long) principle[0];
        long programme = (Long) principle[2];
        String name = (String) principle[1];
        AnchorTexts english = checked(draft.english(), name, "En");
        AnchorTexts german = AnchorRules.empty(draft.german()) ? english : checked(draft.german(), name, "De");
        String reason = OneLine.of(draft.reason(), Rubric.MAX_REASON)
                .orElseThrow(
                        () -> DomainException.invalid("reason", "catalogue.rule.rubric.reason", Rubric.MAX_REASON));
        List<RubricRow> versions = queries.versions(viewer, programme, id, draft.level());
        RubricRow current = versions.isEmpty() ? null : versions.get(0);
        if (current == null ? draft.seen() != null : !current.publicId().equals(draft.seen())) {
            throw stale();
        }
        if (current != null
                && current.texts(Locale.ENGLISH.getLanguage()).equals(english)
                && current.texts(Locale.GERMAN.getLanguage()).equals(german)) {
            throw DomainException.invalid(null, "catalogue.rule.rubric.unchanged");
        }
        int next = current != null && current.own() ? current.version() + 1 : 1;
        return new Checked(programme, id, english, german, reason, next);
    }

    private static AnchorTexts checked(AnchorTexts texts, String principle, String language) {
        AnchorTexts tidy = AnchorRules.tidy(texts);
        AnchorRules.faults(tidy, principle).stream().findFirst().ifPresent(fault -> {
            throw DomainException.invalid(fault.bar().mark() + language, fault.messageKey(), fault.argument());
        });
        return tidy;
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static DomainException stale() {
        return new DomainException(DomainException.Kind.CONFLICT, null, "catalogue.rule.rubric.stale");
    }

    /** A draft that may be saved. */
    private record Checked(
            long programmeId, long principleId, AnchorTexts english, AnchorTexts german, String reason, int version) {}
}
