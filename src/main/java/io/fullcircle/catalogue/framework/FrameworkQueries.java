package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleAccess;
import io.fullcircle.catalogue.principle.PrincipleUse;
import io.fullcircle.catalogue.rubric.AnchorTexts;
import io.fullcircle.catalogue.rubric.Bar;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The framework of a programme whole, for who leads the programme: as many statements for many principles as for few. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FrameworkQueries {

    private static final String PROGRAMMES = """
            select new io.fullcircle.catalogue.framework.FrameworkProgrammeRow(p.id, p.publicId, p.name) from Programme p
            where p.archivedAt is null and p.id in :ids order by p.name, p.id
            """;

    private static final String PRINCIPLES = """
            select p.id, p.code, p.number, p.name, p.currentVersion, p.retiredAt, e.description, e.strong, e.plain, e.weak,
                d.description, d.strong, d.plain, d.weak
            from Principle p join PrincipleText e on e.principleId = p.id join PrincipleText d on d.principleId = p.id
            where p.frameworkId = :framework and e.language = 'en' and d.language = 'de'
                and e.version = p.currentVersion and d.version = p.currentVersion
            order by case when p.retiredAt is null then 0 else 1 end, p.number, p.id
            """;

    private static final String USES = """
            select u from PrincipleUse u join Principle p on p.id = u.principleId where p.frameworkId = :framework
            """;

    private static final String ANCHORS = """
            select r.principle_id, r.level, r.version, t.signal, t.language, t.text
            from rubric r join rubric_anchor t on t.rubric_id = r.id join principle p on p.id = r.principle_id
            where p.framework_id = ?1 and r.programme_id = ?2 and r.version = (select max(x.version) from rubric x
                where x.programme_id = r.programme_id and x.principle_id = r.principle_id and x.level = r.level)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The programmes that this person leads whole, by name. */
    public List<FrameworkProgrammeRow> programmes(Viewer viewer) {
        Set<Long> led = PrincipleAccess.programmes(viewer).stream()
                .filter(id -> PrincipleAccess.mayChangeFramework(viewer, id))
                .collect(Collectors.toSet());
        return led.isEmpty()
                ? List.of()
                : em.createQuery(PROGRAMMES, FrameworkProgrammeRow.class)
                        .setParameter("ids", led)
                        .getResultList();
    }

    /**
     * The framework of a programme, empty before the first import.
     *
     * @param programme public id
     * @throws DomainException not found, for who does not lead the whole programme
     */
    public FrameworkRow framework(Viewer viewer, UUID programme) {
        FrameworkProgrammeRow owner = programmes(viewer).stream()
                .filter(row -> row.publicId().equals(programme))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        Object[] framework = em.createQuery(
                        "select f.id, f.name, f.version from Framework f where f.programmeId = :programme",
                        Object[].class)
                .setParameter("programme", owner.id())
                .getResultStream()
                .findFirst()
                .orElse(new Object[] {null, null, FrameworkRow.NONE});
        Long id = (Long) framework[0];
        return new FrameworkRow(
                owner.publicId(),
                owner.id(),
                owner.name(),
                id,
                (String) framework[1],
                (Integer) framework[2],
                id == null ? List.of() : principles(id, owner.id()));
    }

    private List<KeptPrinciple> principles(long framework, long programme) {
        Map<Long, Map<JobFamily, Asked>> asked = asked(framework);
        Map<Long, Map<Level, Anchors>> anchors = anchors(framework, programme);
        return em.createQuery(PRINCIPLES, Object[].class)
                .setParameter("framework", framework)
                .getResultStream()
                .map(row -> {
                    Map<Level, Anchors> own = anchors.getOrDefault((Long) row[0], Map.of());
                    PrincipleDraft draft = new PrincipleDraft(
                            (String) row[1],
                            (Integer) row[2],
                            (String) row[3],
                            words(row, 6),
                            words(row, 10),
                            asked.getOrDefault((Long) row[0], Map.of()),
                            own.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey, e -> e.getValue().draft())));
                    Map<Level, Integer> versions = own.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, e -> e.getValue().version()));
                    return new KeptPrinciple((Long) row[0], (Integer) row[4], row[5] != null, draft, versions);
                })
                .toList();
    }

    private static Words words(Object[] row, int from) {
        return new Words((String) row[from], (String) row[from + 1], (String) row[from + 2], (String) row[from + 3]);
    }

    private Map<Long, Map<JobFamily, Asked>> asked(long framework) {
        Map<Long, Map<JobFamily, Asked>> asked = new HashMap<>();
        em.createQuery(USES, PrincipleUse.class)
                .setParameter("framework", framework)
                .getResultStream()
                .forEach(use -> asked.computeIfAbsent(use.principleId(), id -> new EnumMap<>(JobFamily.class))
                        .put(use.family(), new Asked(use.kind(), use.levelFrom())));
        return asked;
    }

    @SuppressWarnings("unchecked")
    private Map<Long, Map<Level, Anchors>> anchors(long framework, long programme) {
        List<Object[]> rows = em.createNativeQuery(ANCHORS)
                .setParameter(1, framework)
                .setParameter(2, programme)
                .getResultList();
        Map<Long, Map<Level, Anchors>> anchors = new HashMap<>();
        for (Object[] row : rows) {
            anchors.computeIfAbsent(((Number) row[0]).longValue(), id -> new EnumMap<>(Level.class))
                    .computeIfAbsent(
                            Level.valueOf((String) row[1]),
                            level -> new Anchors(((Number) row[2]).intValue(), new HashMap<>()))
                    .texts()
                    .put(row[4] + " " + row[3], (String) row[5]);
        }
        return anchors;
    }

    /** Codes of the principles that come with the product. */
    public Set<String> shippedCodes() {
        return Set.copyOf(em.createQuery(
                        "select p.code from Principle p join Framework f on f.id = p.frameworkId where f.programmeId is null",
                        String.class)
                .getResultList());
    }

    /** The newest anchors of a level, by language and signal. */
    private record Anchors(int version, Map<String, String> texts) {

        AnchorsDraft draft() {
            return new AnchorsDraft(in("en"), in("de"));
        }

        private AnchorTexts in(String language) {
            return new AnchorTexts(
                    texts.get(language + " " + Bar.BELOW),
                    texts.get(language + " " + Bar.MEETS),
                    texts.get(language + " " + Bar.RAISES));
        }
    }
}
