package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.CatalogueAccess;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/** Published questions: one statement a list. What a question can probe is asked for apart, by those who may know. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QuestionQueries {

    private static final String QUESTIONS = """
            select new io.fullcircle.catalogue.question.QuestionRow(q.id, q.publicId, q.bucket, q.text, q.levelFrom, q.levelTo,
                q.forEngineers, q.forManagers, q.commonness, q.minutes, q.parts, q.poleOne, q.poleOther)
            from Question q where q.state = io.fullcircle.catalogue.question.QuestionState.PUBLISHED
            """;

    private static final String PROBED = """
            select new io.fullcircle.catalogue.question.ProbedPrincipleRow(q.id, p.id, p.code, p.number, p.name)
            from Question q join q.principles p
            where q.state = io.fullcircle.catalogue.question.QuestionState.PUBLISHED%s order by q.id, p.number
            """;

    private static final String EVERYBODYS = "q.commonness = io.fullcircle.catalogue.Commonness.COMMONPLACE";

    private static final String IN_ORDER = " order by case when " + EVERYBODYS + " then 0 else 1 end, q.id";

    /** What comes after a question in that order. */
    private static final String AFTER = """
             and exists (select l from Question l where l.publicId = :last
                and (q.id > l.id and (l.commonness = io.fullcircle.catalogue.Commonness.COMMONPLACE
                        or q.commonness <> io.fullcircle.catalogue.Commonness.COMMONPLACE)
                    and (q.commonness = l.commonness or q.commonness <> io.fullcircle.catalogue.Commonness.COMMONPLACE)
                    or l.commonness = io.fullcircle.catalogue.Commonness.COMMONPLACE
                        and q.commonness <> io.fullcircle.catalogue.Commonness.COMMONPLACE))
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** All published questions, those that everybody asks first, then by id. */
    public List<QuestionRow> questions(Viewer viewer) {
        return em.createQuery(QUESTIONS + IN_ORDER, QuestionRow.class).getResultList();
    }

    /** The published questions of one bucket, in the same order. */
    public List<QuestionRow> questions(Viewer viewer, Bucket bucket) {
        return em.createQuery(QUESTIONS + " and q.bucket = :bucket" + IN_ORDER, QuestionRow.class)
                .setParameter("bucket", bucket)
                .getResultList();
    }

    /**
     * Some of the published questions, in the same order.
     *
     * @param wanted which ones, and after which
     * @param most how many at most
     */
    public List<QuestionRow> questions(Viewer viewer, QuestionSearch wanted, int most) {
        String where = (wanted.bucket() == null ? "" : " and q.bucket = :bucket")
                + (wanted.level() == null ? "" : " and q.levelFrom in :levels")
                + (wanted.after() == null ? "" : AFTER);
        TypedQuery<QuestionRow> query = em.createQuery(QUESTIONS + where + IN_ORDER, QuestionRow.class);
        if (wanted.bucket() != null) {
            query.setParameter("bucket", wanted.bucket());
        }
        if (wanted.level() != null) {
            query.setParameter("levels", EnumSet.range(Level.ENTRY, wanted.level()));
        }
        if (wanted.after() != null) {
            query.setParameter("last", wanted.after());
        }
        return query.setMaxResults(most).getResultList();
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
                        QUESTIONS + " and exists (select p from q.principles p where p.id in :ids)" + IN_ORDER,
                        QuestionRow.class)
                .setParameter("ids", principleIds)
                .getResultList();
    }

    /** What these published questions can probe, by question and number of the principle; of no question, nothing. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<ProbedPrincipleRow> probed(Viewer viewer, Collection<Long> questionIds) {
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        return questionIds.isEmpty()
                ? List.of()
                : em.createQuery(PROBED.formatted(" and q.id in :ids"), ProbedPrincipleRow.class)
                        .setParameter("ids", questionIds)
                        .getResultList();
    }

    /** What every published question can probe, by question and number of the principle. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<ProbedPrincipleRow> probed(Viewer viewer) {
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        return em.createQuery(PROBED.formatted(""), ProbedPrincipleRow.class).getResultList();
    }
}
