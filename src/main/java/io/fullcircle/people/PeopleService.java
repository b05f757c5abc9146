package io.fullcircle.people;

import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.programme.MembershipEnded;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** People say what they prepare for and what they bring; leads say whom their programme trusts with a mock. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
public class PeopleService {

    private static final String APPROVE = """
            insert into interviewer_approval (id, programme_id, account_id, approved_by, approved_at)
            values (nextval('interviewer_approval_seq'), ?1, ?2, ?3, ?4) on conflict do nothing
            """;

    private static final String INTERVIEWER = """
            select m.programmeId, m.accountId from ProgrammeMember m
                join Programme p on p.id = m.programmeId join Account a on a.id = m.accountId
            where p.publicId = :programme and p.archivedAt is null and a.publicId = :account and m.endedAt is null
                and m.role = io.fullcircle.shared.access.Role.INTERVIEWER
            """;

    /** The primary keys whose violation says that another window was first to say anything. */
    private static final Set<String> FIRST =
            Set.of("candidate_profile_pkey", "interviewer_profile_pkey", "background_pkey");

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private PrincipleQueries catalogue;

    @Inject
    private Clock clock;

    @Inject
    private AuditService audit;

    /**
     * Saves what somebody says about themselves, all of it or nothing.
     *
     * @throws DomainException naming the field at fault; a conflict when they have saved something newer than what they saw
     */
    public void saveProfile(Viewer viewer, ProfileChange change) {
        if (change.target() != null) {
            saveTarget(viewer, change.target(), change.targetSeen());
        }
        if (change.interviewer() != null) {
            saveInterviewer(viewer, change.interviewer(), change.interviewerSeen());
        }
        if (change.background() != null) {
            saveBackground(viewer, change.background(), change.backgroundSeen());
        }
    }

    /**
     * Saves what a candidate prepares for.
     *
     * @param seen version that they saw, {@link ProfileChange#NONE} where there was none
     * @throws DomainException naming the field at fault; a conflict when they have saved something newer; not found for who is no
     *     candidate
     */
    public void saveTarget(Viewer viewer, CandidateTarget target, int seen) {
        if (!PeopleAccess.hasTarget(viewer)) {
            throw DomainException.notFound();
        }
        CandidateProfile kept = em.find(CandidateProfile.class, viewer.accountId());
        requireSeen(seen, kept == null ? ProfileChange.NONE : kept.version());
        CandidateProfile profile = kept == null ? new CandidateProfile(viewer.accountId()) : kept;
        profile.prepareFor(target, LocalDate.now(clock.withZone(viewer.zone())));
        store(profile);
    }

    /**
     * Saves what an interviewer says about themselves.
     *
     * @param seen version that they saw, {@link ProfileChange#NONE} where there was none
     * @throws DomainException naming the field at fault; a conflict when they have saved something newer; not found for who is no
     *     interviewer
     */
    public void saveInterviewer(Viewer viewer, InterviewerDetails details, int seen) {
        if (!PeopleAccess.interviews(viewer)) {
            throw DomainException.notFound();
        }
        InterviewerProfile kept = em.find(InterviewerProfile.class, viewer.accountId());
        requireSeen(seen, kept == null ? ProfileChange.NONE : kept.version());
        requirePrinciples(viewer, details.strengths());
        if (kept != null) {
            // Strengths lie in a table of their own, and a change of them alone has to count as one.
            em.lock(kept, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
        InterviewerProfile profile = kept == null ? new InterviewerProfile(viewer.accountId()) : kept;
        profile.describe(details);
        store(profile);
    }

    private void saveBackground(Viewer viewer, BackgroundDetails details, int seen) {
        if (!PeopleAccess.hasTarget(viewer) && !PeopleAccess.interviews(viewer)) {
            throw DomainException.notFound();
        }
        Background kept = em.find(Background.class, viewer.accountId());
        requireSeen(seen, kept == null ? ProfileChange.NONE : kept.version());
        Background background = kept == null ? new Background(viewer.accountId()) : kept;
        background.say(details);
        store(background);
    }

    /**
     * Approves an interviewer of a programme; approving twice changes nothing.
     *
     * @param programmeId public id
     * @param accountId public id
     * @throws DomainException not found for who may not, and for who does not interview there; invalid while the interviewer has not
     *     said anything to judge by
     */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void approve(Viewer viewer, UUID programmeId, UUID accountId) {
        Interviewer interviewer = interviewer(viewer, programmeId, accountId);
        if (em.find(InterviewerProfile.class, interviewer.account()) == null) {
            throw DomainException.invalid(null, "people.rule.notDescribed");
        }
        int approved = em.createNativeQuery(APPROVE)
                .setParameter(1, interviewer.programme())
                .setParameter(2, interviewer.account())
                .setParameter(3, viewer.accountId())
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (approved > 0) {
            audit.record(AuditEntry.by(viewer, AuditAction.INTERVIEWER_APPROVED)
                    .to(interviewer.account())
                    .in(interviewer.programme()));
        }
    }

    /**
     * Takes the approval of an interviewer back; without one nothing changes.
     *
     * @param programmeId public id
     * @param accountId public id
     * @throws DomainException not found for who may not, and for who does not interview there
     */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void withdraw(Viewer viewer, UUID programmeId, UUID accountId) {
        withdraw(interviewer(viewer, programmeId, accountId), viewer.accountId());
    }

    /** Takes the approval back with the membership: who comes back is judged anew. */
    @RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
    public void withdrawWith(MembershipEnded ended) {
        if (ended.role() == Role.INTERVIEWER) {
            withdraw(new Interviewer(ended.programmeId(), ended.accountId()), ended.by());
        }
    }

    private void withdraw(Interviewer interviewer, long by) {
        em.createQuery(
                        "select v from Approval v where v.programmeId = :programme and v.accountId = :account"
                                + " and v.withdrawnAt is null",
                        Approval.class)
                .setParameter("programme", interviewer.programme())
                .setParameter("account", interviewer.account())
                .getResultStream()
                .forEach(approval -> {
                    approval.withdraw(by, clock.instant());
                    audit.record(AuditEntry.by(by, AuditAction.APPROVAL_WITHDRAWN)
                            .to(interviewer.account())
                            .in(interviewer.programme()));
                });
    }

    private Interviewer interviewer(Viewer viewer, UUID programmeId, UUID accountId) {
        return em.createQuery(INTERVIEWER, Object[].class)
                .setParameter("programme", programmeId)
                .setParameter("account", accountId)
                .getResultStream()
                .map(ids -> new Interviewer((Long) ids[0], (Long) ids[1]))
                .filter(i -> PeopleAccess.mayApprove(viewer, i.programme(), i.account()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private void requirePrinciples(Viewer viewer, Set<Long> ids) {
        Set<Long> known =
                catalogue.principles(viewer).stream().map(PrincipleRow::id).collect(Collectors.toSet());
        if (!known.containsAll(ids)) {
            throw DomainException.invalid("strengths", "people.rule.strengths");
        }
    }

    private static void requireSeen(int seen, int kept) {
        if (seen != kept) {
            throw stale();
        }
    }

    /** Stores at once, so that another window that was faster by a moment is a message and not a failure. */
    private void store(Object profile) {
        try {
            em.persist(profile);
            em.flush();
        } catch (OptimisticLockException e) {
            throw stale();
        } catch (PersistenceException e) {
            if (Violation.constraint(e).filter(FIRST::contains).isPresent()) {
                throw stale();
            }
            throw e;
        }
    }

    /** A profile is changed by its own person alone, so it was they who saved something newer. */
    private static DomainException stale() {
        return new DomainException(DomainException.Kind.CONFLICT, null, "people.rule.stale");
    }

    private record Interviewer(long programme, long account) {}
}
