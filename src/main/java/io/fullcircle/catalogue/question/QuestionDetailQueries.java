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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One question, for who may read it ({@link QuestionAccess}), and for those who ask, what goes with it. One statement each. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QuestionDetailQueries {

    private static final String QUESTION = "select " + QuestionStatement.COLUMNS + ", q.programme_id, q.author_id"
            + " from question q left join programme g on g.id = q.programme_id where q.public_id = cast(?1 as uuid)";

    private static final String PROBED = """
            select a.question_id, p.id, p.code, p.number, p.name from question_principle a join principle p on p.id = a.principle_id
            where a.question_id = ?1 order by p.number
            """;

    private static final String USE = """
            select count(*), count(*) filter (where a.outcome = 'ANSWERED'), count(*) filter (where a.outcome = 'PARTLY'),
                count(*) filter (where a.outcome = 'PASSED')
            from asked_question a join booking b on b.id = a.booking_id join scorecard s on s.booking_id = a.booking_id
            where a.question_id = ?1 and s.submitted_at is not null and b.programme_id = any(cast(?2 as bigint[]))
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** @throws DomainException not found, also where the viewer may not read it */
    public FoundQuestion question(Viewer viewer, UUID publicId) {
        List<?> rows = em.createNativeQuery(QUESTION)
                .setParameter(1, publicId.toString())
                .getResultList();
        if (!rows.isEmpty()) {
            Object[] column = (Object[]) rows.get(0);
            FoundQuestion found = QuestionStatement.question(column);
            Long programme = number(column[QuestionStatement.WIDTH]);
            Long author = number(column[QuestionStatement.WIDTH + 1]);
            if (QuestionAccess.mayRead(viewer, programme, found.state(), author)) {
                return QuestionWriteAccess.maySee(viewer, programme, author) ? found.toMaker() : found;
            }
        }
        throw DomainException.notFound();
    }

    /** What a question that the viewer has read can probe, by number of the principle. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<ProbedPrincipleRow> probed(Viewer viewer, FoundQuestion question) {
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        List<ProbedPrincipleRow> found = new ArrayList<>();
        for (Object row : em.createNativeQuery(PROBED)
                .setParameter(1, question.row().id())
                .getResultList()) {
            Object[] column = (Object[]) row;
            found.add(new ProbedPrincipleRow(
                    number(column[0]), number(column[1]), (String) column[2], integer(column[3]), (String) column[4]));
        }
        return found;
    }

    /** How the question has gone in the mocks of the viewer's programmes. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public QuestionUse use(Viewer viewer, FoundQuestion question) {
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        Object[] column = (Object[]) em.createNativeQuery(USE)
                .setParameter(1, question.row().id())
                .setParameter(2, programmes(viewer))
                .getSingleResult();
        return new QuestionUse(integer(column[0]), integer(column[1]), integer(column[2]), integer(column[3]));
    }

    private static String programmes(Viewer viewer) {
        return QuestionAccess.programmes(viewer).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Long number(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }

    private static int integer(Object column) {
        return ((Number) column).intValue();
    }
}
