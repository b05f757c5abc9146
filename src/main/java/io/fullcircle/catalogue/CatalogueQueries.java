package io.fullcircle.catalogue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.text.Locales;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Principles and published questions: one statement a list. What a question can probe is asked for apart, by those who may know. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatalogueQueries {

    private static final String PRINCIPLES = """
            select new io.fullcircle.catalogue.PrincipleRow(p.id, p.code, p.number, p.name, t.description, e.kind, m.kind)
            from Principle p join p.texts t
                join PrincipleUse e on e.principleId = p.id join PrincipleUse m on m.principleId = p.id
            where key(t) = :language
                and e.family = io.fullcircle.catalogue.JobFamily.SOFTWARE_ENGINEER
                and m.family = io.fullcircle.catalogue.JobFamily.ENGINEERING_MANAGER
            order by p.number
            """;

    private static final String QUESTIONS = """
            select new io.fullcircle.catalogue.QuestionRow(q.id, q.publicId, q.bucket, q.text, q.levelFrom, q.commonplace,
                q.poleOne, q.poleOther)
            from Question q where q.state = io.fullcircle.catalogue.QuestionState.PUBLISHED
            """;

    private static final String PROBED = """
            select new io.fullcircle.catalogue.ProbedPrincipleRow(q.id, p.id, p.code, p.number, p.name)
            from Question q join q.principles p
            where q.state = io.fullcircle.catalogue.QuestionState.PUBLISHED order by q.id, p.number
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** All principles, by number, described in the viewer's language: every report names them, also of who has left. */
    @RolesAllowed(Role.Names.PERSON)
    public List<PrincipleRow> principles(Viewer viewer) {
        return em.createQuery(PRINCIPLES, PrincipleRow.class)
                .setParameter("language", Locales.nearest(viewer.locale()).getLanguage())
                .getResultList();
    }

    /** The principles that an interview for this job family may hold, those that need a warning included. */
    public List<PrincipleRow> assignable(Viewer viewer, JobFamily family) {
        return principles(viewer).stream()
                .filter(p -> p.applicability(family).assignable())
                .toList();
    }

    /** All published questions, those that everybody asks first, then by id. */
    public List<QuestionRow> questions(Viewer viewer) {
        return em.createQuery(QUESTIONS + " order by q.commonplace desc, q.id", QuestionRow.class)
                .getResultList();
    }

    /** The published questions of one bucket, in the same order. */
    public List<QuestionRow> questions(Viewer viewer, Bucket bucket) {
        return em.createQuery(
                        QUESTIONS + " and q.bucket = :bucket order by q.commonplace desc, q.id", QuestionRow.class)
                .setParameter("bucket", bucket)
                .getResultList();
    }

    /**
     * The published questions that can probe at least one of these principles.
     *
     * @param principleIds ids of principles; none gives no question
     */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<QuestionRow> questionsProbing(Viewer viewer, Collection<Long> principleIds) {
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        if (principleIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        QUESTIONS + " and exists (select p from q.principles p where p.id in :ids)"
                                + " order by q.commonplace desc, q.id",
                        QuestionRow.class)
                .setParameter("ids", principleIds)
                .getResultList();
    }

    /** What every published question can probe, by question and number of the principle. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<ProbedPrincipleRow> probed(Viewer viewer) {
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        return em.createQuery(PROBED, ProbedPrincipleRow.class).getResultList();
    }
}
