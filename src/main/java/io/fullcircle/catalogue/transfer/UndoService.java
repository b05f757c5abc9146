package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.PrincipleChoice;
import io.fullcircle.catalogue.question.QuestionContent;
import io.fullcircle.catalogue.question.QuestionRules;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.catalogue.question.QuestionWriteAccess;
import io.fullcircle.catalogue.question.QuestionWriteQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes an import back, as far as nobody has used or changed since what it brought; see {@link QuestionWriteAccess}. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
public class UndoService {

    private static final String LOCK = """
            select q.id from question q join question_import_row r on r.question_id = q.id where r.import_id = ?1
            order by q.id for update of q
            """;

    private static final String TOUCHED = """
            select q.id, r.version, cast(r.before as text), q.version,
                exists (select from asked_question x where x.question_id = q.id)
                    or exists (select from kit_question x where x.question_id = q.id),
                exists (select from question o where o.programme_id = q.programme_id and o.id <> q.id and o.text = r.before ->> 'text')
            from question_import_row r join question q on q.id = r.question_id where r.import_id = ?1 order by q.id
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private QuestionWriteQueries questions;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Removes the questions that an import has added and that were neither asked, nor put into a kit, nor changed since; and lets those
     * that it has changed say again what they said, unless they were changed since. What stays, {@link TransferQueries#kept} tells.
     *
     * @throws DomainException not found, for who does not review in its programme; a conflict, where it is undone already
     */
    public UndoOutcome undo(Viewer viewer, UUID importId) {
        QuestionImport done = em.createQuery(
                        "select i from QuestionImport i where i.publicId = :id", QuestionImport.class)
                .setParameter("id", importId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(one -> QuestionWriteAccess.mayReview(viewer, one.programmeId()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (!done.isDone()) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "catalogue.import.notDone");
        }
        // Two statements: who waited for the lock reads what the other has written.
        em.createNativeQuery(LOCK).setParameter(1, done.id()).getResultList();
        UndoOutcome outcome = takeBack(viewer, done);
        done.undone(clock.instant());
        audit.record(AuditEntry.by(viewer, AuditAction.IMPORT_UNDONE)
                .in(done.programmeId())
                .about(done.publicId()));
        return outcome;
    }

    private UndoOutcome takeBack(Viewer viewer, QuestionImport done) {
        Map<String, Long> principles = questions.principles(viewer, done.programmeId()).stream()
                .collect(Collectors.toMap(PrincipleChoice::code, PrincipleChoice::id));
        ImportSql.Rows gone = new ImportSql.Rows(principles);
        ImportSql.Rows restored = new ImportSql.Rows(principles);
        int kept = 0;
        List<?> touched =
                em.createNativeQuery(TOUCHED).setParameter(1, done.id()).getResultList();
        for (Object one : touched) {
            Object[] row = (Object[]) one;
            long id = ((Number) row[0]).longValue();
            int version = ((Number) row[3]).intValue();
            boolean changed = version != ((Number) row[1]).intValue();
            boolean fresh = row[2] == null;
            if (changed || fresh && (Boolean) row[4] || !fresh && (Boolean) row[5]) {
                kept++;
            } else if (fresh) {
                gone.add(id);
            } else if (!restore(restored, id, version, (String) row[2], principles)) {
                kept++;
            }
        }
        int removed = gone.count();
        int back = restored.count();
        write(viewer, done, gone, restored);
        return new UndoOutcome(removed, back, kept);
    }

    /** False where it cannot say that again: a principle that it named is gone. */
    private static boolean restore(
            ImportSql.Rows rows, long id, int version, String before, Map<String, Long> principles) {
        try (JsonReader reader = Json.createReader(new StringReader(before))) {
            JsonObject former = reader.readObject();
            QuestionContent content = QuestionRules.read(QuestionFiles.typed(former), principles.keySet())
                    .content();
            if (content == null) {
                return false;
            }
            rows.add(id, null, content, QuestionState.valueOf(former.getString("state")), version + 1, null);
            return true;
        }
    }

    private void write(Viewer viewer, QuestionImport done, ImportSql.Rows gone, ImportSql.Rows restored) {
        Object moment = clock.instant().atOffset(ZoneOffset.UTC);
        if (!restored.isEmpty()) {
            String rows = restored.json();
            update(ImportSql.CHANGE, rows, moment);
            update(ImportSql.FORGET_PRINCIPLES, rows);
            update(ImportSql.PRINCIPLES, rows);
            update(ImportSql.NOTE, rows, ImportSql.kind(true), viewer.accountId(), moment, done.fileName());
            update(ImportSql.FORGET_ROWS, rows, done.id());
        }
        if (!gone.isEmpty()) {
            String rows = gone.json();
            update(ImportSql.FORGET_PRINCIPLES, rows);
            update(ImportSql.REMOVE, rows);
        }
    }

    private void update(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
