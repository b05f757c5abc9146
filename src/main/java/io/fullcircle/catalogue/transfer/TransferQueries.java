package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.QuestionSql;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.catalogue.question.QuestionWriteAccess;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What goes out into files, and what came in from them: for those who review, see {@link QuestionWriteAccess}. One statement a list. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TransferQueries {

    private static final String QUESTIONS = """
            select q.id, q.public_id, q.programme_id is not null, q.state, q.version, %s
            from question q where q.programme_id = ?1 or ?2 and q.programme_id is null and q.state in ('PUBLISHED', 'RETIRED')
            order by q.programme_id nulls last, q.id
            """;

    private static final String IMPORTS = """
            select i.public_id, i.file_name, i.state, i.added, i.changed, i.created_at, i.done_at, i.undone_at, a.display_name,
                i.imported_by = ?2, (select count(*) from question_import_row r where r.import_id = i.id)
            from question_import i join account a on a.id = i.imported_by
            where i.programme_id = ?1 and (i.state <> 'PREVIEW' or i.imported_by = ?2 and i.created_at > ?3)
            order by coalesce(i.done_at, i.created_at) desc, i.id desc limit 50
            """;

    private static final String PREVIEW = """
            select i.public_id, i.programme_id, i.file_name, i.content from question_import i
            where i.public_id = cast(?1 as uuid) and i.state = 'PREVIEW' and i.imported_by = ?2 and i.created_at > ?3
            """;

    private static final String KEPT = """
            select q.public_id, q.text, case
                when r.before is null and exists (select from asked_question x where x.question_id = q.id) then 'ASKED'
                when r.before is null and exists (select from kit_question x where x.question_id = q.id) then 'IN_KIT'
                when q.version > r.version then 'CHANGED' else 'TAKEN' end
            from question_import i join question_import_row r on r.import_id = i.id join question q on q.id = r.question_id
            where i.public_id = cast(?1 as uuid) and i.programme_id = ?2 and i.state = 'UNDONE' order by q.id limit 200
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * All questions of a programme, whatever their state, in the order in which they were written.
     *
     * @param product whether those follow that come with the product
     */
    public List<StoredQuestion> questions(Viewer viewer, long programmeId, boolean product) {
        require(viewer, programmeId);
        return rows(em.createNativeQuery(QUESTIONS.formatted(QuestionSql.CONTENT))
                        .setParameter(1, programmeId)
                        .setParameter(2, product))
                .stream()
                .map(row -> new StoredQuestion(
                        ((Number) row[0]).longValue(),
                        (UUID) row[1],
                        (Boolean) row[2],
                        QuestionState.valueOf((String) row[3]),
                        ((Number) row[4]).intValue(),
                        QuestionSql.content(row, 5)))
                .toList();
    }

    /** Imports into a programme, the newest first; of those that were only looked at, one's own. */
    public List<ImportRow> imports(Viewer viewer, long programmeId) {
        require(viewer, programmeId);
        return rows(em.createNativeQuery(IMPORTS)
                        .setParameter(1, programmeId)
                        .setParameter(2, viewer.accountId())
                        .setParameter(3, oldest()))
                .stream()
                .map(row -> new ImportRow(
                        (UUID) row[0],
                        (String) row[1],
                        ImportState.valueOf((String) row[2]),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue(),
                        Columns.instant(row[6] == null ? row[5] : row[6]),
                        Columns.instant(row[7]),
                        (String) row[8],
                        (Boolean) row[9],
                        ((Number) row[10]).longValue()))
                .toList();
    }

    /** What somebody looks at before they confirm it; empty for others', and a day later. */
    public Optional<PreviewRow> preview(Viewer viewer, UUID importId) {
        return rows(em.createNativeQuery(PREVIEW)
                        .setParameter(1, importId.toString())
                        .setParameter(2, viewer.accountId())
                        .setParameter(3, oldest()))
                .stream()
                .map(row ->
                        new PreviewRow((UUID) row[0], ((Number) row[1]).longValue(), (String) row[2], (String) row[3]))
                .filter(row -> QuestionWriteAccess.mayReview(viewer, row.programmeId()))
                .findFirst();
    }

    /** The questions that undoing this import left as they were, with why. */
    public List<KeptRow> kept(Viewer viewer, long programmeId, UUID importId) {
        require(viewer, programmeId);
        return rows(em.createNativeQuery(KEPT)
                        .setParameter(1, importId.toString())
                        .setParameter(2, programmeId))
                .stream()
                .map(row -> new KeptRow((UUID) row[0], (String) row[1], KeptRow.Why.valueOf((String) row[2])))
                .toList();
    }

    private Object oldest() {
        return clock.instant().minus(QuestionImport.LASTS).atOffset(ZoneOffset.UTC);
    }

    private static void require(Viewer viewer, long programmeId) {
        if (!QuestionWriteAccess.mayReview(viewer, programmeId)) {
            throw DomainException.notFound();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
