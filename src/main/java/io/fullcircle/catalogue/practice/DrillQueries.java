package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.JobFamily;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a drill is drawn from: one statement each, and nothing of what a question can probe. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DrillQueries {

    private static final String VISIBLE = """
             from Question q where q.state = io.fullcircle.catalogue.question.QuestionState.PUBLISHED
                and (q.programmeId is null or q.programmeId in :programmes)
            """;

    private static final String QUESTION = """
            select new io.fullcircle.catalogue.practice.DrillQuestionRow(q.id, q.publicId, q.bucket, q.commonness, q.text, q.minutes,
                q.parts)
            """ + VISIBLE + " and q.publicId = :publicId";

    private static final String CHAIN = """
            exists (select c from FollowUpChain c join c.questions x
                where x.id = q.id and (c.programmeId is null or c.programmeId in :programmes)%s)
            """;

    private static final String OF_KIND = CHAIN.formatted(" and c.kind = :kind");

    /** A question that nobody has written a chain for is answered all the same. */
    private static final String WITH_CHAIN = " and (" + OF_KIND + " or not " + CHAIN.formatted("") + ")";

    private static final String TARGET = """
            select coalesce(p.job_family, c.job_family), coalesce(p.level, c.level)
            from membership m join cohort c on c.id = m.cohort_id left join candidate_profile p on p.account_id = m.account_id
            where m.account_id = ?1 and m.role = 'CANDIDATE' and m.ended_at is null order by m.id limit 1
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** What this candidate interviews for; nothing for who is none. */
    public Optional<DrillTarget> target(Viewer viewer) {
        List<?> found = viewer.is(Role.CANDIDATE)
                ? em.createNativeQuery(TARGET)
                        .setParameter(1, viewer.accountId())
                        .getResultList()
                : List.of();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new DrillTarget(JobFamily.valueOf((String) row[0]), Level.valueOf((String) row[1])))
                .findFirst();
    }

    /** Public ids of the published questions of the product and of the viewer's programmes that fit. */
    public List<UUID> pool(Viewer viewer, DrillChoice choice) {
        String where = (choice.bucket() == null ? "" : " and q.bucket = :bucket")
                + (choice.level() == null ? "" : " and q.levelFrom in :up and q.levelTo in :down")
                + (choice.family() == null ? "" : family(choice.family()))
                + (choice.kind() == ChainKind.DRILL ? " and " + OF_KIND : WITH_CHAIN);
        TypedQuery<UUID> query = em.createQuery("select q.publicId" + VISIBLE + where, UUID.class)
                .setParameter("programmes", PracticeAccess.programmes(viewer))
                .setParameter("kind", choice.kind());
        if (choice.bucket() != null) {
            query.setParameter("bucket", choice.bucket());
        }
        if (choice.level() != null) {
            query.setParameter("up", EnumSet.range(Level.ENTRY, choice.level()));
            query.setParameter("down", EnumSet.range(choice.level(), Level.PRINCIPAL));
        }
        return query.getResultList();
    }

    /** A published question of the product or of one of the viewer's programmes. */
    public Optional<DrillQuestionRow> question(Viewer viewer, UUID publicId) {
        return em.createQuery(QUESTION, DrillQuestionRow.class)
                .setParameter("programmes", PracticeAccess.programmes(viewer))
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    private static String family(JobFamily family) {
        return family == JobFamily.SOFTWARE_ENGINEER ? " and q.forEngineers = true" : " and q.forManagers = true";
    }
}
