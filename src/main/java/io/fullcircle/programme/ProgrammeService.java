package io.fullcircle.programme;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.persistence.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes programmes and cohorts, and ends memberships; they begin with an invitation. */
@Stateless
@RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
public class ProgrammeService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Event<MembershipEnded> ended;

    @Inject
    private AuditService audit;

    /**
     * Makes a programme.
     *
     * @return its public id
     * @throws DomainException naming {@code name} when the name breaks the rule or is taken
     */
    public UUID makeProgramme(Viewer viewer, String name) {
        if (!ProgrammeAccess.mayMakeProgrammes(viewer)) {
            throw DomainException.notFound();
        }
        Instant now = clock.instant();
        Programme programme = new Programme(Uuid7.at(now), ProgrammeName.checked(name), now);
        store(programme, "programme_name_key");
        return programme.publicId();
    }

    /**
     * Makes a cohort in a programme.
     *
     * @return its public id
     * @throws DomainException naming the field at fault, or not found
     */
    public UUID makeCohort(Viewer viewer, UUID programmeId, CohortDetails details) {
        Programme programme = programme(programmeId);
        if (!ProgrammeAccess.mayRun(viewer, programme.id())) {
            throw DomainException.notFound();
        }
        Instant now = clock.instant();
        Cohort cohort = new Cohort(Uuid7.at(now), programme, details, now);
        store(cohort, "cohort_name_key");
        return cohort.publicId();
    }

    /**
     * Ends a membership; its history stays.
     *
     * @return false when it had ended before
     * @throws DomainException not found, for one that is not this person's to end
     */
    public boolean endMembership(Viewer viewer, UUID membershipId) {
        ProgrammeMember member = em.createQuery(
                        "select m from ProgrammeMember m where m.publicId = :id", ProgrammeMember.class)
                .setParameter("id", membershipId)
                .getResultStream()
                .filter(m -> ProgrammeAccess.mayChangeMembers(viewer, m.programmeId(), m.cohortId(), m.role()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        boolean ends = member.end(clock.instant());
        if (ends) {
            audit.record(AuditEntry.by(viewer, AuditAction.ROLE_ENDED)
                    .to(member.accountId())
                    .in(member.programmeId())
                    .about(membershipId)
                    .with(member.role().name()));
            ended.fire(
                    new MembershipEnded(member.programmeId(), member.accountId(), member.role(), viewer.accountId()));
        }
        return ends;
    }

    private Programme programme(UUID publicId) {
        return em.createQuery(
                        "select p from Programme p where p.publicId = :id and p.archivedAt is null", Programme.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** Stores at once, so that a name that somebody took in this very moment is a message and not a failure. */
    private void store(Object entity, String nameKey) {
        try {
            em.persist(entity);
            em.flush();
        } catch (PersistenceException e) {
            if (Violation.constraint(e).filter(nameKey::equals).isPresent()) {
                throw DomainException.invalid("name", "programme.rule.nameTaken");
            }
            throw e;
        }
    }
}
