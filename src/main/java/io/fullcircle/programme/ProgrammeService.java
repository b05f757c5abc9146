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
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Makes programmes and cohorts, and says who is what in them. */
@Stateless
@RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
public class ProgrammeService {

    private static final String ADD_MEMBER = """
            insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)
            values (nextval('membership_seq'), ?1, ?2, cast(?3 as bigint), ?4, ?5, ?6) on conflict do nothing
            """;

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
     * Gives somebody who has an account a role in a programme.
     *
     * @param cohortId public id; required for a candidate, allowed for a lead, refused for an interviewer
     * @throws DomainException naming the field at fault ({@code email}, {@code role}, {@code cohort}), or not found
     */
    public void addMember(Viewer viewer, UUID programmeId, String email, Role role, UUID cohortId) {
        if (role == null || role == Role.ADMINISTRATOR) {
            throw DomainException.invalid("role", "programme.rule.role");
        }
        Programme programme = programme(programmeId);
        if (role == Role.INTERVIEWER && cohortId != null) {
            throw DomainException.invalid("cohort", "programme.rule.interviewerCohort");
        }
        Long cohort = cohortId == null ? null : cohort(programme, cohortId);
        if (role == Role.CANDIDATE && cohort == null) {
            throw DomainException.invalid("cohort", "programme.rule.cohort");
        }
        if (!ProgrammeAccess.mayChangeMembers(viewer, programme.id(), cohort, role)) {
            throw DomainException.notFound();
        }
        Instant now = clock.instant();
        Long person = account(email);
        int added = em.createNativeQuery(ADD_MEMBER)
                .setParameter(1, Uuid7.at(now))
                .setParameter(2, programme.id())
                .setParameter(3, cohort == null ? null : cohort.toString())
                .setParameter(4, person)
                .setParameter(5, role.name())
                .setParameter(6, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (added == 0) {
            throw DomainException.invalid("email", "programme.rule.alreadyMember");
        }
        audit.record(AuditEntry.by(viewer, AuditAction.ROLE_GIVEN)
                .to(person)
                .in(programme.id())
                .about(cohortId)
                .with(role.name()));
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

    private Long cohort(Programme programme, UUID publicId) {
        return em.createQuery(
                        "select c.id from Cohort c where c.publicId = :id and c.programme = :programme", Long.class)
                .setParameter("id", publicId)
                .setParameter("programme", programme)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("cohort", "programme.rule.cohort"));
    }

    private Long account(String email) {
        String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        if (address.isEmpty()) {
            throw DomainException.invalid("email", "programme.rule.email");
        }
        Optional<Long> account = em.createQuery("select a.id from Account a where a.email = :email", Long.class)
                .setParameter("email", address)
                .getResultStream()
                .findFirst();
        return account.orElseThrow(() -> DomainException.invalid("email", "programme.rule.noAccount"));
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
