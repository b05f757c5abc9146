package io.fullcircle.catalogue.rubric;

import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rubrics as those may read them who rate by them: one statement each. */
@Stateless
@RolesAllowed({Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RubricQueries {

    private static final String PROGRAMMES = """
            select new io.fullcircle.catalogue.rubric.RubricProgrammeRow(p.id, p.publicId, p.name) from Programme p
            where p.id in :ids and p.archivedAt is null order by p.name, p.id
            """;

    private static final String VERSIONS = """
            select r, t, a.displayName from Rubric r join RubricAnchor t on t.rubricId = r.id
                left join Account a on a.id = r.madeBy
            where r.principleId = :principle and r.level = :level and (r.programmeId is null or r.programmeId = :programme)
            """;

    private static final String STANDING = """
            select new io.fullcircle.catalogue.rubric.StandingRow(p.id, p.currentVersion, r.id, r.programmeId, r.version)
            from Principle p left join Rubric r on r.principleId = p.id and r.level = :level
                and (r.programmeId is null or r.programmeId = :programme)
            where p.id in :principles
            """;

    /** No programme has it. */
    private static final long NO_PROGRAMME = 0;

    /** A programme's own before the product's, newer before older: the first is the one that mocks are rated by. */
    private static final Comparator<RubricRow> IN_FORCE_FIRST = Comparator.comparing(RubricRow::own)
            .thenComparing(RubricRow::version)
            .reversed();

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** The programmes whose own anchors this person reads, by name. */
    public List<RubricProgrammeRow> programmes(Viewer viewer) {
        Set<Long> ids = RubricAccess.programmes(viewer);
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(PROGRAMMES, RubricProgrammeRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /**
     * All rubrics of a principle at a level: the programme's own and the product's, the one in force first.
     *
     * @param programmeId null for the product's alone; so is a programme whose anchors this person does not read
     */
    public List<RubricRow> versions(Viewer viewer, Long programmeId, long principleId, Level level) {
        RubricAccess.requireReader(viewer);
        boolean own = programmeId != null && RubricAccess.programmes(viewer).contains(programmeId);
        Map<Long, RubricRow> byId = new LinkedHashMap<>();
        em.createQuery(VERSIONS, Object[].class)
                .setParameter("principle", principleId)
                .setParameter("level", level)
                .setParameter("programme", own ? programmeId : NO_PROGRAMME)
                .getResultStream()
                .forEach(row -> byId.computeIfAbsent(
                                ((Rubric) row[0]).id(), id -> row((Rubric) row[0], (String) row[2]))
                        .anchors()
                        .add(((RubricAnchor) row[1]).row()));
        byId.values().forEach(row -> row.anchors().sort(Comparator.comparing(AnchorRow::bar)));
        return byId.values().stream().sorted(IN_FORCE_FIRST).toList();
    }

    private static RubricRow row(Rubric r, String madeBy) {
        return new RubricRow(
                r.id(), r.publicId(), r.programmeId(), r.version(), r.madeAt(), madeBy, r.reason(), new ArrayList<>());
    }

    /** What mocks of a programme at a level can be rated by, older versions too, for services that have asked who wants to know. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public List<StandingRow> standing(long programmeId, Level level, Collection<Long> principleIds) {
        return em.createQuery(STANDING, StandingRow.class)
                .setParameter("level", level)
                .setParameter("programme", programmeId)
                .setParameter("principles", principleIds)
                .getResultList();
    }
}
