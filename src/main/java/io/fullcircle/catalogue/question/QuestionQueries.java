package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.CatalogueAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Published questions of the product and of the viewer's programmes ({@link QuestionAccess}): one statement a list. What a question can
 * probe is asked for apart, by those who may know.
 */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QuestionQueries {

    private static final String READABLE = """
             q.state = io.fullcircle.catalogue.question.QuestionState.PUBLISHED
                and (q.programmeId is null or q.programmeId in :programmes)
            """;

    private static final String PROBING = """
            select new io.fullcircle.catalogue.question.QuestionRow(q.id, q.publicId, q.bucket, q.text, q.levelFrom, q.levelTo,
                q.forEngineers, q.forManagers, q.commonness, q.minutes, q.parts, q.poleOne, q.poleOther)
            from Question q where exists (select p from q.principles p where p.id in :ids) and
            """ + READABLE + """
            order by case when q.commonness = io.fullcircle.catalogue.Commonness.COMMONPLACE then 0 else 1 end, q.id
            """;

    private static final String PROBED = """
            select new io.fullcircle.catalogue.question.ProbedPrincipleRow(q.id, p.id, p.code, p.number, p.name)
            from Question q join q.principles p where
            """ + READABLE;

    private static final String BY_NUMBER = " order by q.id, p.number";

    /** No programme has this id: JPQL knows no empty list. */
    private static final List<Long> NO_PROGRAMME = List.of(-1L);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * The questions that fit, the best ones first: those with every word as it was typed, then those with words much like them, those
     * that everybody asks before the others.
     *
     * @param from how many to leave out at the beginning
     * @param most how many at most
     * @throws DomainException not found, where they are asked for by what they can probe and the viewer may not know that
     */
    public FoundQuestions find(Viewer viewer, QuestionSearch wanted, int from, int most) {
        return find(viewer, wanted, null, from, most);
    }

    /**
     * The same, from where somebody stopped reading.
     *
     * @param last public id of the question read last, null for the beginning
     */
    public FoundQuestions findAfter(Viewer viewer, QuestionSearch wanted, UUID last, int most) {
        return find(viewer, wanted, last, 0, most);
    }

    private FoundQuestions find(Viewer viewer, QuestionSearch wanted, UUID last, int from, int most) {
        if (wanted.principle() != null) {
            CatalogueAccess.requireWhatQuestionsProbe(viewer);
        }
        QuestionStatement statement =
                new QuestionStatement(QuestionAccess.programmes(viewer), wanted, last, from, most);
        Query query = em.createNativeQuery(statement.sql());
        List<Object> values = statement.values();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return QuestionStatement.read(query.getResultList());
    }

    /**
     * The published questions that can probe at least one of these principles, those that everybody asks first.
     *
     * @param principleIds ids of principles; none gives no question
     */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<QuestionRow> questionsProbing(Viewer viewer, Collection<Long> principleIds) {
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        return principleIds.isEmpty()
                ? List.of()
                : em.createQuery(PROBING, QuestionRow.class)
                        .setParameter("ids", principleIds)
                        .setParameter("programmes", programmes(viewer))
                        .getResultList();
    }

    /** What these published questions can probe, by question and number of the principle; of no question, nothing. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<ProbedPrincipleRow> probed(Viewer viewer, Collection<Long> questionIds) {
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        return questionIds.isEmpty()
                ? List.of()
                : em.createQuery(PROBED + " and q.id in :ids" + BY_NUMBER, ProbedPrincipleRow.class)
                        .setParameter("programmes", programmes(viewer))
                        .setParameter("ids", questionIds)
                        .getResultList();
    }

    /** What every published question can probe, by question and number of the principle. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<ProbedPrincipleRow> probed(Viewer viewer) {
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        return em.createQuery(PROBED + BY_NUMBER, ProbedPrincipleRow.class)
                .setParameter("programmes", programmes(viewer))
                .getResultList();
    }

    private static List<Long> programmes(Viewer viewer) {
        List<Long> own = QuestionAccess.programmes(viewer);
        return own.isEmpty() ? NO_PROGRAMME : own;
    }
}
