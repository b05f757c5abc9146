package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.text.Locales;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The principles, each in its newest version: one statement a list. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PrincipleQueries {

    private static final String PRINCIPLES = """
            select new io.fullcircle.catalogue.principle.PrincipleRow(p.id, p.code, p.number, p.name, t.description, e.kind, m.kind)
            from Principle p join PrincipleText t on t.principleId = p.id
                join PrincipleUse e on e.principleId = p.id join PrincipleUse m on m.principleId = p.id
            where t.version = p.currentVersion and t.language = :language
                and e.family = io.fullcircle.catalogue.JobFamily.SOFTWARE_ENGINEER
                and m.family = io.fullcircle.catalogue.JobFamily.ENGINEERING_MANAGER
            order by p.number
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** All principles, by number, described in the viewer's language: every report names them, also of who has left. */
    @RolesAllowed(Role.Names.PERSON)
    public List<PrincipleRow> principles(Viewer viewer) {
        return em.createQuery(PRINCIPLES, PrincipleRow.class)
                .setParameter("language", Locales.nearest(viewer.locale()).getLanguage())
                .getResultList();
    }

    /** The principles that an interview for this job family may hold, those that need a warning included. */
    public List<PrincipleRow> assignable(Viewer viewer, JobFamily family) {
        return principles(viewer).stream()
                .filter(p -> p.applicability(family).assignable())
                .toList();
    }
}
