package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Questions as those see them who make them; one statement a list, never more than {@link QuestionWriteAccess} lets them see. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QuestionWriteQueries {

    /** Most questions of one state in a list. */
    static final int MOST = 50;

    private static final String PROGRAMMES = """
            select p.id, p.public_id, p.name from programme p
            where p.id = any (cast(?1 as bigint[])) and p.archived_at is null order by p.name, p.id
            """;

    private static final String PRINCIPLES = """
            select p.id, case when d.id is null or f.programme_id is null then p.code else 'OWN:' || p.code end, p.name,
                f.programme_id is not null, p.retired_at is null
            from principle p join framework f on f.id = p.framework_id
                left join (principle d join framework df on df.id = d.framework_id and df.programme_id is null) on d.code = p.code
            where f.programme_id is null or f.programme_id = ?1
            order by f.programme_id is not null, p.number, p.id
            """;

    /** With a place for whose they are. A list with fewer columns would need a second statement for the counts. */
    private static final String MADE = """
            select m.public_id, m.text, m.bucket, m.state, m.changed_at, m.author, m.own, m.total,
                m.state = 'DRAFT' and 'RETURNED' = (select c.kind from question_change c where c.question_id = m.id
                    and c.kind in ('SENT', 'RETURNED') order by c.changed_at desc, c.id desc limit 1)
            from (
                select q.id, q.public_id, q.text, q.bucket, q.state, q.changed_at, a.display_name as author,
                    coalesce(q.author_id = ?1, false) as own, count(*) over (partition by q.state) as total,
                    row_number() over (partition by q.state order by q.changed_at desc, q.id desc) as place
                from question q left join account a on a.id = q.author_id
                where %s
            ) m where m.place <= ?2 order by m.changed_at desc, m.id desc
            """;

    private static final String ONE = """
            select q.id, q.public_id, q.programme_id, p.public_id, p.name, q.author_id, q.state, q.version,
                (select count(*) from asked_question x where x.question_id = q.id), %s
            from question q left join programme p on p.id = q.programme_id where q.public_id = cast(?1 as uuid)
            """;

    private static final String HISTORY = """
            select c.kind, c.changed_at, a.display_name, c.changed_by = ?2, c.note
            from question_change c join account a on a.id = c.changed_by where c.question_id = ?1
            order by c.changed_at desc, c.id desc limit 100
            """;

    private static final String ALIKE = """
            select q.public_id, q.text, q.state, round(100 * similarity(q.text, ?1))
            from question q
            where q.text % ?1 and similarity(q.text, ?1) >= 0.5 and q.state <> 'RETIRED'
                and (q.programme_id is null or q.programme_id = ?2)
                and (q.state = 'PUBLISHED' or ?3 or q.author_id = ?4)
                and q.public_id is distinct from cast(?5 as uuid)
            order by similarity(q.text, ?1) desc, q.id limit 3
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The programmes that this person writes questions for, by name. */
    public List<WritingProgrammeRow> programmes(Viewer viewer) {
        Collection<Long> ids = QuestionWriteAccess.programmesWritten(viewer);
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows(em.createNativeQuery(PROGRAMMES).setParameter(1, array(ids))).stream()
                .map(row -> new WritingProgrammeRow(
                        id(row[0]), (UUID) row[1], (String) row[2], QuestionWriteAccess.mayReview(viewer, id(row[0]))))
                .toList();
    }

    /** What a question of this programme can probe, those included that are asked no more. */
    public List<PrincipleChoice> principles(Viewer viewer, Long programmeId) {
        if (programmeId != null && !QuestionWriteAccess.mayWrite(viewer, programmeId)) {
            throw DomainException.notFound();
        }
        return rows(em.createNativeQuery(PRINCIPLES).setParameter(1, Objects.requireNonNullElse(programmeId, -1L)))
                .stream()
                .map(row -> new PrincipleChoice(
                        id(row[0]), (String) row[1], (String) row[2], (Boolean) row[3], (Boolean) row[4]))
                .toList();
    }

    /** Questions of a programme that this person may see, of each state the {@value #MOST} that changed last, those first. */
    public List<MadeQuestionRow> made(Viewer viewer, WritingProgrammeRow programme) {
        if (!QuestionWriteAccess.mayWrite(viewer, programme.id())) {
            throw DomainException.notFound();
        }
        boolean reviews = QuestionWriteAccess.mayReview(viewer, programme.id());
        String whose = "q.programme_id = ?3" + (reviews ? "" : " and q.author_id = ?1");
        return rows(em.createNativeQuery(MADE.formatted(whose))
                        .setParameter(1, viewer.accountId())
                        .setParameter(2, MOST)
                        .setParameter(3, programme.id()))
                .stream()
                .map(QuestionWriteQueries::made)
                .toList();
    }

    /** All questions that come with the product, for administrators; those that changed last come first. */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public List<MadeQuestionRow> shipped(Viewer viewer) {
        if (!QuestionWriteAccess.mayRetire(viewer, null)) {
            throw DomainException.notFound();
        }
        return rows(em.createNativeQuery(MADE.formatted("q.programme_id is null"))
                        .setParameter(1, viewer.accountId())
                        .setParameter(2, 1_000))
                .stream()
                .map(QuestionWriteQueries::made)
                .toList();
    }

    /** The question with this public id, if this person has a part in making it. */
    public Optional<MadeQuestion> question(Viewer viewer, UUID publicId) {
        return rows(em.createNativeQuery(ONE.formatted(QuestionSql.CONTENT)).setParameter(1, publicId.toString()))
                .stream()
                .map(row -> new MadeQuestion(
                        id(row[0]),
                        (UUID) row[1],
                        id(row[2]),
                        (UUID) row[3],
                        (String) row[4],
                        id(row[5]),
                        QuestionState.valueOf((String) row[6]),
                        ((Number) row[7]).intValue(),
                        id(row[8]),
                        QuestionSql.content(row, 9)))
                .filter(made -> QuestionWriteAccess.maySee(viewer, made.programmeId(), made.authorId()))
                .findFirst();
    }

    /** What was done to a question, the newest first. An author who does not review reads of a lead what, not who. */
    public List<QuestionChangeRow> history(Viewer viewer, MadeQuestion question) {
        if (!QuestionWriteAccess.maySee(viewer, question.programmeId(), question.authorId())) {
            throw DomainException.notFound();
        }
        boolean names = QuestionWriteAccess.mayRetire(viewer, question.programmeId());
        return rows(em.createNativeQuery(HISTORY).setParameter(1, question.id()).setParameter(2, viewer.accountId()))
                .stream()
                .map(row -> new QuestionChangeRow(
                        ChangeKind.valueOf((String) row[0]),
                        Columns.instant(row[1]),
                        names ? (String) row[2] : null,
                        (Boolean) row[3],
                        (String) row[4]))
                .toList();
    }

    /**
     * Other questions that this person may see and that ask nearly the same, the nearest first.
     *
     * @param itself public id of the question that is written; null for a new one
     */
    public List<AlikeRow> alike(Viewer viewer, long programmeId, String text, UUID itself) {
        if (!QuestionWriteAccess.mayWrite(viewer, programmeId)) {
            throw DomainException.notFound();
        }
        return rows(em.createNativeQuery(ALIKE)
                        .setParameter(1, text)
                        .setParameter(2, programmeId)
                        .setParameter(3, QuestionWriteAccess.mayReview(viewer, programmeId))
                        .setParameter(4, viewer.accountId())
                        .setParameter(5, itself == null ? null : itself.toString()))
                .stream()
                .map(row -> new AlikeRow(
                        (UUID) row[0],
                        (String) row[1],
                        QuestionState.valueOf((String) row[2]),
                        ((Number) row[3]).intValue()))
                .toList();
    }

    private static MadeQuestionRow made(Object[] row) {
        return new MadeQuestionRow(
                (UUID) row[0],
                (String) row[1],
                Bucket.valueOf((String) row[2]),
                QuestionState.valueOf((String) row[3]),
                Columns.instant(row[4]),
                (String) row[5],
                (Boolean) row[6],
                id(row[7]),
                Boolean.TRUE.equals(row[8]));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static Long id(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }

    private static String array(Collection<Long> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
