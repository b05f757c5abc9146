package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.PrincipleChoice;
import io.fullcircle.catalogue.question.QuestionWriteAccess;
import io.fullcircle.catalogue.question.QuestionWriteQueries;
import io.fullcircle.catalogue.question.WritingProgrammeRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.persistence.Violation;
import io.fullcircle.shared.text.OneLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings questions in from files: read and shown first, then done whole or not at all, in a handful of statements however many they are;
 * see {@link QuestionWriteAccess}.
 */
@Stateless
@RolesAllowed(Role.Names.LEAD)
public class ImportService {

    private static final int MAX_NAME = 200;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private QuestionWriteQueries programmes;

    @Inject
    private TransferQueries queries;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Looks at what a file would do, and keeps it for a day where nothing is wrong with it. Takes the place of what the same person
     * looked at before in this programme. Changes no question.
     *
     * @param fileName as the browser says it; only shown
     * @throws DomainException not found, for who does not review in the programme
     */
    public ImportOutcome look(Viewer viewer, UUID programmeId, String fileName, ReadFile file) {
        long programme = reviewed(viewer, programmeId);
        Instant now = clock.instant();
        forget(viewer, programme, now);
        ImportPlan plan = plan(viewer, programme, file.rows());
        if (!file.faults().isEmpty() || !plan.faults().isEmpty()) {
            return ImportOutcome.wrong(file.json(), Faults.sorted(file.faults(), plan.faults()));
        }
        String name = OneLine.of(fileName, MAX_NAME).orElse(file.json() ? "questions.json" : "questions.csv");
        QuestionImport kept = new QuestionImport(Uuid7.at(now), programme, viewer.accountId(), name, now);
        show(kept, file.json(), plan);
        em.persist(kept);
        return outcome(kept, false);
    }

    /**
     * Does what was looked at, all of it or nothing.
     *
     * @return overtaken, with nothing done, where somebody has changed something since; then it can be looked at anew. With faults, and
     *     nothing left to look at, where that has made it impossible
     * @throws DomainException not found, for who did not bring the file; a conflict, where it is done, thrown away or too old
     */
    public ImportOutcome confirm(Viewer viewer, UUID importId) {
        QuestionImport kept = locked(viewer, importId);
        Instant now = clock.instant();
        if (!kept.isOpen(now)) {
            throw conflict("catalogue.import.closed");
        }
        ImportContent content = ImportContent.read(kept.content());
        ImportPlan seen = plan(viewer, kept.programmeId(), content.rows());
        ImportSql.Rows touched = new ImportSql.Rows(Map.of());
        seen.items(ImportPlan.Kind.CHANGED)
                .forEach(item -> touched.add(item.before().id()));
        run(ImportSql.LOCK, touched.json());
        // What is locked now may have been changed a moment ago.
        ImportPlan plan = plan(viewer, kept.programmeId(), content.rows());
        if (!plan.faults().isEmpty()) {
            em.remove(kept);
            return ImportOutcome.wrong(content.json(), plan.faults());
        }
        if (content.overtaken(plan, kept.added(), kept.changed())) {
            show(kept, content.json(), plan);
            return outcome(kept, true);
        }
        apply(viewer, kept, plan, now);
        kept.done(now);
        audit.record(AuditEntry.by(viewer, AuditAction.QUESTIONS_IMPORTED)
                .in(kept.programmeId())
                .about(kept.publicId()));
        return outcome(kept, false);
    }

    /** Throws away what was looked at; what is gone already stays gone. */
    public void discard(Viewer viewer, UUID importId) {
        em.createQuery("delete from QuestionImport i where i.publicId = :id and i.importedBy = :by and i.state = :open")
                .setParameter("id", importId)
                .setParameter("by", viewer.accountId())
                .setParameter("open", ImportState.PREVIEW)
                .executeUpdate();
    }

    private void apply(Viewer viewer, QuestionImport kept, ImportPlan plan, Instant now) {
        Map<String, Long> principles = principles(viewer, kept.programmeId());
        ImportSql.Rows added = new ImportSql.Rows(principles);
        ImportSql.Rows changed = new ImportSql.Rows(principles);
        List<ImportPlan.Item> fresh = plan.items(ImportPlan.Kind.ADDED);
        List<?> ids = em.createNativeQuery(ImportSql.IDS)
                .setParameter(1, fresh.size())
                .getResultList();
        for (int i = 0; i < fresh.size(); i++) {
            ImportPlan.Item item = fresh.get(i);
            added.add(((Number) ids.get(i)).longValue(), Uuid7.at(now), item.content(), item.state(), 1, null);
        }
        for (ImportPlan.Item item : plan.items(ImportPlan.Kind.CHANGED)) {
            StoredQuestion before = item.before();
            changed.add(
                    before.id(),
                    null,
                    item.content(),
                    item.state(),
                    before.version() + 1,
                    QuestionFiles.json(before.publicId().toString(), before.content(), before.state()));
        }
        em.flush();
        try {
            write(viewer, kept, added, changed, now);
        } catch (PersistenceException e) {
            if (Violation.lostRace(e)) {
                throw conflict("catalogue.import.overtaken");
            }
            throw e;
        }
    }

    private void write(Viewer viewer, QuestionImport kept, ImportSql.Rows added, ImportSql.Rows changed, Instant now) {
        Object moment = now.atOffset(ZoneOffset.UTC);
        if (!changed.isEmpty()) {
            String rows = changed.json();
            update(ImportSql.CHANGE, rows, moment);
            update(ImportSql.FORGET_PRINCIPLES, rows);
            written(viewer, kept, rows, moment);
        }
        if (!added.isEmpty()) {
            String rows = added.json();
            update(ImportSql.ADD, rows, kept.programmeId(), viewer.accountId(), moment);
            written(viewer, kept, rows, moment);
        }
    }

    private void written(Viewer viewer, QuestionImport kept, String rows, Object moment) {
        update(ImportSql.PRINCIPLES, rows);
        update(ImportSql.NOTE, rows, ImportSql.kind(false), viewer.accountId(), moment, kept.fileName());
        update(ImportSql.REMEMBER, rows, kept.id());
    }

    private void show(QuestionImport kept, boolean json, ImportPlan plan) {
        kept.show(
                ImportContent.write(json, plan),
                plan.items(ImportPlan.Kind.ADDED).size(),
                plan.items(ImportPlan.Kind.CHANGED).size());
    }

    private ImportPlan plan(Viewer viewer, long programme, List<FileRow> rows) {
        return rows.isEmpty()
                ? new ImportPlan(List.of(), List.of())
                : ImportPlan.of(
                        rows,
                        queries.questions(viewer, programme, true),
                        principles(viewer, programme).keySet());
    }

    private Map<String, Long> principles(Viewer viewer, long programme) {
        return programmes.principles(viewer, programme).stream()
                .collect(Collectors.toMap(PrincipleChoice::code, PrincipleChoice::id));
    }

    /** What nobody confirmed within a day is gone, whoever brought it. */
    private void forget(Viewer viewer, long programme, Instant now) {
        em.createQuery("delete from QuestionImport i where i.state = :open"
                        + " and (i.createdAt < :before or i.importedBy = :by and i.programmeId = :programme)")
                .setParameter("open", ImportState.PREVIEW)
                .setParameter("before", now.minus(QuestionImport.LASTS))
                .setParameter("by", viewer.accountId())
                .setParameter("programme", programme)
                .executeUpdate();
    }

    private long reviewed(Viewer viewer, UUID programmeId) {
        return programmes.programmes(viewer).stream()
                .filter(row -> row.reviews() && row.publicId().equals(programmeId))
                .map(WritingProgrammeRow::id)
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private QuestionImport locked(Viewer viewer, UUID importId) {
        return em.createQuery("select i from QuestionImport i where i.publicId = :id", QuestionImport.class)
                .setParameter("id", importId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(kept -> kept.importedBy() == viewer.accountId()
                        && QuestionWriteAccess.mayReview(viewer, kept.programmeId()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private void run(String sql, String rows) {
        em.createNativeQuery(sql).setParameter(1, rows).getResultList();
    }

    private void update(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }

    private static ImportOutcome outcome(QuestionImport kept, boolean overtaken) {
        return new ImportOutcome(kept.publicId(), false, List.of(), overtaken, kept.added(), kept.changed());
    }

    private static DomainException conflict(String key) {
        return new DomainException(DomainException.Kind.CONFLICT, null, key);
    }
}
