package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.Framework;
import io.fullcircle.catalogue.principle.Principle;
import io.fullcircle.catalogue.principle.PrincipleText;
import io.fullcircle.catalogue.principle.PrincipleUse;
import io.fullcircle.catalogue.principle.PrincipleVersion;
import io.fullcircle.catalogue.rubric.Bar;
import io.fullcircle.catalogue.rubric.Rubric;
import io.fullcircle.catalogue.rubric.RubricAnchor;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.persistence.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Leads of a whole programme bring its own principles from a file, whole or not at all. What the file words otherwise gets a newer version,
 * what it no longer names is retired; ratings keep the version they were made under.
 */
@Stateless
@RolesAllowed(Role.Names.LEAD)
public class FrameworkService {

    private static final String PROGRAMME_KEY = "framework_programme_key";

    /** Until the new places are taken, nobody has one: what swaps its number or name with another is in nobody's way. */
    private static final String STEP_ASIDE = """
            update principle set name = '#' || id, retired_at = coalesce(retired_at, ?2) where framework_id = ?1
            """;

    private static final String HELD = """
            select count(distinct b.id) from booking b join assigned_principle a on a.booking_id = b.id
            where b.state = 'CONFIRMED' and a.principle_id in (select p.id from principle p
                where p.framework_id = ?1 and p.retired_at is null and p.code <> all (cast(?2 as text[])))
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private FrameworkQueries queries;

    @Inject
    private Clock clock;

    /**
     * What would come of a file, changing nothing.
     *
     * @param programme public id
     * @throws DomainException not found, for who does not lead the whole programme
     */
    public FrameworkCheck check(Viewer viewer, UUID programme, String content) {
        FrameworkRow kept = queries.framework(viewer, programme);
        FrameworkRules.Result read = read(kept, content);
        return read.draft() == null
                ? FrameworkCheck.wrong(read.faults())
                : FrameworkCheck.right(
                        kept, read.draft(), FrameworkPlan.of(kept, read.draft()), held(kept, read.draft()));
    }

    /**
     * Does what the check of a file said.
     *
     * @param seen version of the framework that the check held it against
     * @return how many principles were changed in any way
     * @throws DomainException not found, for who does not lead the whole programme; invalid, for a file with faults; a conflict when
     *     somebody has imported since the check
     */
    public int bring(Viewer viewer, UUID programme, String content, int seen) {
        FrameworkRow kept = queries.framework(viewer, programme);
        if (kept.version() != seen) {
            throw stale();
        }
        FrameworkRules.Result read = read(kept, content);
        if (read.draft() == null) {
            throw DomainException.invalid(
                    "file", "catalogue.framework.faulty", read.faults().size());
        }
        Instant now = clock.instant();
        Framework framework = kept.id() == null ? made(viewer, kept, read.draft(), now) : locked(kept, read.draft());
        FrameworkImport work = new FrameworkImport(viewer.accountId(), now, framework.id(), kept);
        take(work, read.draft());
        return (int) FrameworkPlan.of(kept, read.draft()).stream()
                .filter(change -> change.kind() != FrameworkChange.Kind.UNCHANGED)
                .count();
    }

    /** The first import of two at once makes it, and the other is told. */
    private Framework made(Viewer viewer, FrameworkRow kept, FrameworkDraft draft, Instant now) {
        Framework framework = new Framework(Uuid7.at(now), kept.programmeId(), draft.name(), viewer.accountId(), now);
        try {
            em.persist(framework);
            em.flush();
        } catch (PersistenceException e) {
            if (Violation.constraint(e).filter(PROGRAMME_KEY::equals).isPresent()) {
                throw stale();
            }
            throw e;
        }
        return framework;
    }

    /** Every import raises its version, so what was read before the lock is still so when the version is. */
    private Framework locked(FrameworkRow kept, FrameworkDraft draft) {
        Framework framework = em.find(Framework.class, kept.id(), LockModeType.PESSIMISTIC_WRITE);
        if (framework.version() != kept.version()) {
            throw stale();
        }
        em.lock(framework, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        framework.rename(draft.name());
        em.flush();
        return framework;
    }

    /** In the order in which rows refer to each other, which only the database knows. */
    private void take(FrameworkImport work, FrameworkDraft draft) {
        em.createNativeQuery(STEP_ASIDE)
                .setParameter(1, work.framework())
                .setParameter(2, work.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        Map<String, Principle> principles = principles(work, draft);
        em.flush();
        List<PrincipleDraft> worded = draft.principles().stream()
                .filter(p -> FrameworkPlan.version(work.before(p), p) != work.version(p))
                .toList();
        worded.forEach(p -> em.persist(new PrincipleVersion(
                principles.get(p.code()).id(),
                FrameworkPlan.version(work.before(p), p),
                p.name(),
                work.by(),
                work.now())));
        em.flush();
        worded.forEach(p -> {
            persistText(principles.get(p.code()).id(), work, p, "en", p.english());
            persistText(principles.get(p.code()).id(), work, p, "de", p.german());
        });
        uses(work, draft, principles);
        rubrics(work, draft, principles);
    }

    private void persistText(long principle, FrameworkImport work, PrincipleDraft p, String language, Words words) {
        em.persist(new PrincipleText(
                principle,
                FrameworkPlan.version(work.before(p), p),
                language,
                words.description(),
                words.strong(),
                words.plain(),
                words.weak()));
    }

    /** The principles of the file by their codes; the others get their names back and are asked no more. */
    private Map<String, Principle> principles(FrameworkImport work, FrameworkDraft draft) {
        Map<String, Principle> byCode = new HashMap<>();
        em.createQuery("select p from Principle p where p.frameworkId = :framework", Principle.class)
                .setParameter("framework", work.framework())
                .getResultStream()
                .forEach(p -> {
                    byCode.put(p.code(), p);
                    p.rest(work.before(p.code()).draft().name());
                });
        for (PrincipleDraft p : draft.principles()) {
            Principle principle = byCode.get(p.code());
            if (principle == null) {
                principle = new Principle(work.framework(), p.code(), p.number(), p.name());
                em.persist(principle);
                byCode.put(p.code(), principle);
            }
            principle.stand(FrameworkPlan.version(work.before(p), p), p.number(), p.name());
        }
        return byCode;
    }

    private void uses(FrameworkImport work, FrameworkDraft draft, Map<String, Principle> principles) {
        Map<String, PrincipleUse> uses = new HashMap<>();
        em.createQuery(
                        "select u from PrincipleUse u join Principle p on p.id = u.principleId where p.frameworkId = :framework",
                        PrincipleUse.class)
                .setParameter("framework", work.framework())
                .getResultStream()
                .forEach(use -> uses.put(use.principleId() + " " + use.family(), use));
        for (PrincipleDraft p : draft.principles()) {
            long id = principles.get(p.code()).id();
            p.asked().forEach((family, asked) -> {
                PrincipleUse use = uses.get(id + " " + family);
                if (use == null) {
                    em.persist(new PrincipleUse(id, family, asked.kind(), asked.from()));
                } else {
                    use.apply(asked.kind(), asked.from());
                }
            });
        }
    }

    private void rubrics(FrameworkImport work, FrameworkDraft draft, Map<String, Principle> principles) {
        Map<Rubric, AnchorsDraft> made = new HashMap<>();
        for (PrincipleDraft p : draft.principles()) {
            KeptPrinciple before = work.before(p);
            for (Level level : Level.values()) {
                if (FrameworkPlan.newAnchors(before, p, level)) {
                    int version = before == null ? 1 : before.rubrics().getOrDefault(level, 0) + 1;
                    Rubric rubric = new Rubric(
                            Uuid7.at(work.now()),
                            work.kept().programmeId(),
                            principles.get(p.code()).id(),
                            level,
                            version);
                    rubric.sign(work.by(), work.now(), "");
                    em.persist(rubric);
                    made.put(rubric, p.anchors().get(level));
                }
            }
        }
        flushRubrics();
        made.forEach((rubric, anchors) -> {
            for (Bar bar : Bar.values()) {
                em.persist(new RubricAnchor(
                        rubric.id(), bar, "en", anchors.english().at(bar)));
                em.persist(new RubricAnchor(
                        rubric.id(), bar, "de", anchors.german().at(bar)));
            }
        });
    }

    /** Somebody may be changing the same anchors by hand. */
    private void flushRubrics() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Violation.constraint(e).filter(Rubric.VERSION_KEY::equals).isPresent()) {
                throw stale();
            }
            throw e;
        }
    }

    private FrameworkRules.Result read(FrameworkRow kept, String content) {
        Map<String, String> retired = kept.principles().stream()
                .filter(KeptPrinciple::retired)
                .collect(Collectors.toMap(
                        p -> p.draft().name().toLowerCase(Locale.ROOT),
                        p -> p.draft().code(),
                        (one, other) -> one));
        return new FrameworkRules(queries.shippedCodes(), retired).apply(FrameworkFile.read(content));
    }

    private long held(FrameworkRow kept, FrameworkDraft draft) {
        if (kept.id() == null) {
            return 0;
        }
        String named = draft.principles().stream().map(PrincipleDraft::code).collect(Collectors.joining(",", "{", "}"));
        return ((Number) em.createNativeQuery(HELD)
                        .setParameter(1, kept.id())
                        .setParameter(2, named)
                        .getSingleResult())
                .longValue();
    }

    private static DomainException stale() {
        return new DomainException(DomainException.Kind.CONFLICT, null, "catalogue.framework.stale");
    }
}
