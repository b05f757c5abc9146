package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
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
import java.util.Set;

/**
 * The principles, each in its newest version: one statement a list. Those that come with the product come first, then those of
 * programmes, by number.
 */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PrincipleQueries {

    private static final String PRINCIPLES = """
            select new io.fullcircle.catalogue.principle.PrincipleRow(p.id, p.code, p.number, p.name, t.description, t.strong,
                t.plain, t.weak, f.programmeId, f.name, p.currentVersion, e.kind, e.levelFrom, m.kind, m.levelFrom, p.retiredAt)
            from Principle p join Framework f on f.id = p.frameworkId join PrincipleText t on t.principleId = p.id
                join PrincipleUse e on e.principleId = p.id join PrincipleUse m on m.principleId = p.id
            where t.version = p.currentVersion and t.language = :language
                and e.family = io.fullcircle.catalogue.JobFamily.SOFTWARE_ENGINEER
                and m.family = io.fullcircle.catalogue.JobFamily.ENGINEERING_MANAGER
                and (f.programmeId is null or f.programmeId in :programmes)%s
            order by case when f.programmeId is null then 0 else 1 end, f.name, f.id, p.number, p.id
            """;

    private static final String ASKED = PRINCIPLES.formatted(" and p.retiredAt is null");
    private static final String WITH_RETIRED = PRINCIPLES.formatted("");

    /** No programme has it; an empty list is no SQL. */
    private static final long NO_PROGRAMME = 0;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * The principles that interviews ask about: those that come with the product and those of the viewer's programmes, described in the
     * viewer's language. Also for who has left.
     */
    @RolesAllowed(Role.Names.PERSON)
    public List<PrincipleRow> principles(Viewer viewer) {
        return rows(ASKED, viewer, PrincipleAccess.programmes(viewer));
    }

    /**
     * The same of one programme, those that are asked no more as well: a report names whatever was rated, also for who has left. For
     * pages that have asked who may read about the programme.
     */
    @RolesAllowed(Role.Names.PERSON)
    public List<PrincipleRow> everAsked(Viewer viewer, long programmeId) {
        return rows(WITH_RETIRED, viewer, Set.of(programmeId));
    }

    /** The principles that an interview for this job family and level may hold, those that need a warning included. */
    public List<PrincipleRow> assignable(Viewer viewer, JobFamily family, Level level) {
        return principles(viewer).stream()
                .filter(p -> p.applicability(family, level).assignable())
                .toList();
    }

    private List<PrincipleRow> rows(String principles, Viewer viewer, Collection<Long> programmes) {
        return em.createQuery(principles, PrincipleRow.class)
                .setParameter("language", Locales.nearest(viewer.locale()).getLanguage())
                .setParameter("programmes", programmes.isEmpty() ? List.of(NO_PROGRAMME) : programmes)
                .getResultList();
    }
}
