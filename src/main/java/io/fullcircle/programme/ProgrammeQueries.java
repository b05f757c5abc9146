package io.fullcircle.programme;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Programmes, cohorts and members as their pages show them: one statement a list, never more than the viewer may see. */
@Stateless
@RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProgrammeQueries {

    private static final String PROGRAMMES = """
            select new io.fullcircle.programme.ProgrammeRow(p.id, p.publicId, p.name,
                (select count(c) from Cohort c where c.programme = p),
                (select count(m) from ProgrammeMember m where m.programmeId = p.id and m.endedAt is null
                    and m.role = io.fullcircle.shared.access.Role.CANDIDATE),
                (select count(m) from ProgrammeMember m where m.programmeId = p.id and m.endedAt is null
                    and m.role = io.fullcircle.shared.access.Role.INTERVIEWER),
                (select count(m) from ProgrammeMember m where m.programmeId = p.id and m.endedAt is null
                    and m.role = io.fullcircle.shared.access.Role.LEAD))
            from Programme p where p.archivedAt is null
            """;

    private static final String COHORTS = """
            select new io.fullcircle.programme.CohortRow(c.id, c.publicId, p.publicId, p.name, c.name, c.jobFamily, c.level,
                c.startsOn, c.endsOn,
                (select count(m) from ProgrammeMember m where m.cohortId = c.id and m.endedAt is null
                    and m.role = io.fullcircle.shared.access.Role.CANDIDATE))
            from Cohort c join c.programme p where p.archivedAt is null
            """;

    private static final String MEMBERS = """
            select new io.fullcircle.programme.MemberRow(m.publicId, a.displayName, a.email, m.role, m.cohortId, c.name, m.joinedAt,
                a.publicId, a.photoAt)
            from ProgrammeMember m join Account a on a.id = m.accountId left join Cohort c on c.id = m.cohortId
            where m.programmeId = :programme and m.endedAt is null
            """;

    /** Stands in for an empty list, which JPQL's "in" cannot take; ids start above it. */
    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** Programmes that this person runs or leads in, by name. */
    public List<ProgrammeRow> programmes(Viewer viewer) {
        if (viewer.is(Role.ADMINISTRATOR)) {
            return em.createQuery(PROGRAMMES + " order by p.name", ProgrammeRow.class)
                    .getResultList();
        }
        return em.createQuery(PROGRAMMES + " and p.id in :led order by p.name", ProgrammeRow.class)
                .setParameter("led", orNone(ProgrammeAccess.programmesLed(viewer)))
                .getResultList();
    }

    /** The programme with this public id, if this person may see it. */
    public Optional<ProgrammeRow> programme(Viewer viewer, UUID publicId) {
        return em.createQuery(PROGRAMMES + " and p.publicId = :id", ProgrammeRow.class)
                .setParameter("id", publicId)
                .getResultStream()
                .filter(p -> ProgrammeAccess.maySee(viewer, p.id()))
                .findFirst();
    }

    /** Cohorts of a programme that this person leads or runs, newest first. */
    public List<CohortRow> cohorts(Viewer viewer, ProgrammeRow programme) {
        if (ProgrammeAccess.mayRun(viewer, programme.id())) {
            return em.createQuery(COHORTS + " and p.id = :programme order by c.startsOn desc, c.name", CohortRow.class)
                    .setParameter("programme", programme.id())
                    .getResultList();
        }
        return em.createQuery(
                        COHORTS + " and p.id = :programme and c.id in :led order by c.startsOn desc, c.name",
                        CohortRow.class)
                .setParameter("programme", programme.id())
                .setParameter("led", orNone(ProgrammeAccess.cohortsLed(viewer)))
                .getResultList();
    }

    /** Cohorts that this person leads, one by one or with their programme, in all programmes; those that end first come first. */
    public List<CohortRow> cohortsLed(Viewer viewer) {
        return em.createQuery(
                        COHORTS + " and (c.id in :cohorts or p.id in :programmes) order by c.endsOn, c.name",
                        CohortRow.class)
                .setParameter("cohorts", orNone(ProgrammeAccess.cohortsLed(viewer)))
                .setParameter("programmes", orNone(ProgrammeAccess.programmesRun(viewer)))
                .getResultList();
    }

    /** Current members that this person may see: everyone for who runs the programme, else the candidates of the cohorts led. */
    public List<MemberRow> members(Viewer viewer, ProgrammeRow programme) {
        String order = " order by m.role, a.displayName";
        if (ProgrammeAccess.mayRun(viewer, programme.id())) {
            return em.createQuery(MEMBERS + order, MemberRow.class)
                    .setParameter("programme", programme.id())
                    .getResultList();
        }
        return em.createQuery(MEMBERS + " and m.cohortId in :led and m.role = :candidate" + order, MemberRow.class)
                .setParameter("programme", programme.id())
                .setParameter("led", orNone(ProgrammeAccess.cohortsLed(viewer)))
                .setParameter("candidate", Role.CANDIDATE)
                .getResultList();
    }

    private static Iterable<Long> orNone(java.util.Collection<Long> ids) {
        return ids.isEmpty() ? NONE : ids;
    }
}
