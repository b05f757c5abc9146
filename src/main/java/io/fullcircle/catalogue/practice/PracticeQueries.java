package io.fullcircle.catalogue.practice;

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
import java.util.Map;

/**
 * What people practise with, in the viewer's language where it is not said in an interview: one statement a list, two for chains. None
 * of it names a principle but the paraphrases, which belong to nobody's question.
 */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PracticeQueries {

    private static final String HEADS = """
            select new io.fullcircle.catalogue.practice.ChainHeadRow(%s, c.id, c.publicId, c.slug, c.bucket, c.kind, c.title, c.minutes)
            from FollowUpChain c %s where (c.programmeId is null or c.programmeId in :programmes) %s
            """;

    private static final String LINES = """
            select new io.fullcircle.catalogue.practice.ChainLineRow(s.chainId, s.position, s.type, s.challenge, s.text,
                b.answer, b.toPosition)
            from FollowUpStep s left join FollowUpBranch b on b.chainId = s.chainId and b.stepPosition = s.position
            where s.chainId in :ids order by s.chainId, s.position, b.position
            """;

    private static final String ASKED = """
            select new io.fullcircle.catalogue.practice.ChainQuestionRow(c.id, q.publicId, q.text)
            from FollowUpChain c join c.questions q
            where q.state = io.fullcircle.catalogue.question.QuestionState.PUBLISHED
                and (c.programmeId is null or c.programmeId in :programmes)
                and (q.programmeId is null or q.programmeId in :programmes)
            order by c.id, q.id
            """;

    private static final String TAGS = """
            select t.key, t.kind, t.share, p.key, x.name, x.act
            from feedback_tag t join feedback_tag_text x on x.tag_id = t.id left join feedback_tag p on p.id = t.part_of
            where x.language = ?1 order by t.position
            """;

    private static final String CLOSING = """
            select q.topic, q.text, x.shows
            from closing_question q join closing_question_text x on x.closing_question_id = q.id
            where x.language = ?1 order by q.position
            """;

    private static final String PARAPHRASES = """
            select p.code, p.number, p.name, s.text
            from paraphrase s join principle p on p.id = s.principle_id join framework f on f.id = p.framework_id
            where f.programme_id is null and p.retired_at is null order by p.number, s.position
            """;

    private static final String PERSONAS = """
            select p.id, p.key, x.name, x.play, p.breadth, p.warmth, p.pressure
            from persona p join persona_text x on x.persona_id = p.id
            where x.language = ?1 order by p.position
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * The chains that go with these questions, by the question's id; a question without any is left out. Chains come before drills.
     *
     * @param questionIds ids of questions that the viewer may see
     */
    public Map<Long, List<ChainRow>> chainsOf(Viewer viewer, Collection<Long> questionIds) {
        if (questionIds.isEmpty()) {
            return Map.of();
        }
        String heads = HEADS.formatted("q.id", "join c.questions q", "and q.id in :ids order by q.id, c.kind, c.id");
        List<ChainHeadRow> found = em.createQuery(heads, ChainHeadRow.class)
                .setParameter("programmes", PracticeAccess.programmes(viewer))
                .setParameter("ids", questionIds)
                .getResultList();
        return Chains.byQuestion(found, lines(found));
    }

    /** All chains by bucket and kind; for who asks, not for who is asked. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<ChainRow> chains(Viewer viewer) {
        PracticeAccess.requirePrepareToAsk(viewer);
        // Nothing is asked for with a question, and a null has no type.
        String heads = HEADS.formatted("c.id", "", "order by c.id");
        List<ChainHeadRow> found = em.createQuery(heads, ChainHeadRow.class)
                .setParameter("programmes", PracticeAccess.programmes(viewer))
                .getResultList();
        return Chains.inOrder(found, lines(found));
    }

    /** The published questions that chains go with, by chain; for who asks. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<ChainQuestionRow> questionsOfChains(Viewer viewer) {
        PracticeAccess.requirePrepareToAsk(viewer);
        return em.createQuery(ASKED, ChainQuestionRow.class)
                .setParameter("programmes", PracticeAccess.programmes(viewer))
                .getResultList();
    }

    /** What is marked in an answer, in order. */
    public List<TagRow> tags(Viewer viewer) {
        return rows(TAGS, viewer).stream().map(TagRow::of).toList();
    }

    /** What a candidate can ask at the end, in order. */
    public List<ClosingRow> closingQuestions(Viewer viewer) {
        return rows(CLOSING, viewer).stream().map(ClosingRow::of).toList();
    }

    /** Sentences that carry a principle of the product without its name, by the number of the principle. */
    public List<ParaphraseRow> paraphrases(Viewer viewer) {
        List<?> found = em.createNativeQuery(PARAPHRASES).getResultList();
        return found.stream().map(row -> ParaphraseRow.of((Object[]) row)).toList();
    }

    /** How an interviewer may play it, in order. */
    @RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public List<PersonaRow> personas(Viewer viewer) {
        PracticeAccess.requirePrepareToAsk(viewer);
        return rows(PERSONAS, viewer).stream().map(PersonaRow::of).toList();
    }

    private List<ChainLineRow> lines(List<ChainHeadRow> heads) {
        return heads.isEmpty()
                ? List.of()
                : em.createQuery(LINES, ChainLineRow.class)
                        .setParameter(
                                "ids",
                                heads.stream().map(ChainHeadRow::id).distinct().toList())
                        .getResultList();
    }

    private List<Object[]> rows(String statement, Viewer viewer) {
        List<?> found = em.createNativeQuery(statement)
                .setParameter(1, Locales.nearest(viewer.locale()).getLanguage())
                .getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }
}
