package io.fullcircle.programme.invitation;

import io.fullcircle.account.Account;
import io.fullcircle.account.NewcomerService;
import io.fullcircle.programme.Cohort;
import io.fullcircle.programme.Programme;
import io.fullcircle.programme.invitation.InvitationOffer.State;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers to invitations. Whoever has the link reads what it offers, signed in or not; the mail has shown that the address is theirs, so
 * that nothing needs to be confirmed once more. Looking at it changes nothing, for programs that look at mail open links too.
 */
@Stateless
@PermitAll
public class AcceptanceService {

    private static final String JOIN = """
            insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)
            values (nextval('membership_seq'), ?1, ?2, cast(?3 as bigint), ?4, ?5, ?6) on conflict do nothing
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private ViewerQueries viewers;

    @Inject
    private NewcomerService newcomers;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** What stands behind the link with this token. */
    public InvitationOffer offer(String token) {
        return find(token, LockModeType.NONE).map(this::offer).orElseGet(InvitationOffer::unknown);
    }

    /**
     * Makes an account for the address of the invitation and takes it into the programme.
     *
     * @return its id
     * @throws DomainException naming the field that breaks a rule; a conflict when the invitation cannot be accepted (any more), or
     *     somebody has an account with its address
     */
    public long acceptAsNewcomer(
            String token, String name, String password, String language, String zone, boolean agreed) {
        Invitation invitation = open(token);
        if (account(invitation.email()).isPresent()) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "account.newcomer.exists");
        }
        long account = newcomers.make(name, invitation.email(), password, language, zone, agreed);
        join(invitation, account);
        return account;
    }

    /**
     * Takes somebody into the programme who has an account.
     *
     * @param accountId of who has just signed in, or had before; its address is that of the invitation
     * @return what they are now
     * @throws DomainException a conflict when the invitation cannot be accepted (any more); not found when it was sent to somebody else
     */
    public Role accept(String token, long accountId) {
        Invitation invitation = open(token);
        viewers.find(accountId)
                .filter(viewer -> InvitationAccess.mayAccept(viewer, invitation.email()))
                .orElseThrow(DomainException::notFound);
        join(invitation, accountId);
        return invitation.role();
    }

    private void join(Invitation invitation, long account) {
        Instant now = clock.instant();
        int joined = em.createNativeQuery(JOIN)
                .setParameter(1, Uuid7.at(now))
                .setParameter(2, invitation.programmeId())
                .setParameter(3, invitation.cohortId() == null ? null : String.valueOf(invitation.cohortId()))
                .setParameter(4, account)
                .setParameter(5, invitation.role().name())
                .setParameter(6, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        invitation.accept(account, now);
        if (joined > 0) {
            audit.record(AuditEntry.own(account, AuditAction.ROLE_GIVEN)
                    .in(invitation.programmeId())
                    .about(invitation.publicId())
                    .with(invitation.role().name()));
        }
    }

    /** The invitation of this link while it can be accepted; until the transaction ends nobody else accepts or changes it. */
    private Invitation open(String token) {
        return find(token, LockModeType.PESSIMISTIC_WRITE)
                .filter(invitation -> offer(invitation).isOpen())
                .orElseThrow(
                        () -> new DomainException(DomainException.Kind.CONFLICT, null, "programme.invitation.closed"));
    }

    private Optional<Invitation> find(String token, LockModeType lock) {
        return Secret.wellFormed(token)
                ? em.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                        .setParameter("hash", Secret.hash(token))
                        .setLockMode(lock)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    private InvitationOffer offer(Invitation invitation) {
        Programme programme = em.find(Programme.class, invitation.programmeId());
        Cohort cohort = invitation.cohortId() == null ? null : em.find(Cohort.class, invitation.cohortId());
        Optional<Account> account = account(invitation.email());
        State state = state(invitation, programme, cohort, account);
        if (state != State.OPEN) {
            return InvitationOffer.closed(state, invitation.email());
        }
        return new InvitationOffer(
                state,
                invitation.email(),
                invitation.displayName(),
                em.find(Account.class, invitation.invitedBy()).displayName(),
                programme.name(),
                cohort == null ? null : cohort.name(),
                invitation.role(),
                invitation.language(),
                account.isPresent());
    }

    private State state(Invitation invitation, Programme programme, Cohort cohort, Optional<Account> account) {
        Instant now = clock.instant();
        if (invitation.isAccepted()) {
            return State.ACCEPTED;
        }
        if (!invitation.isOpen()) {
            return State.WITHDRAWN;
        }
        if (invitation.isExpired(now)) {
            return State.EXPIRED;
        }
        if (programme.isArchived()) {
            return State.ARCHIVED;
        }
        if (cohort != null && cohort.isOver(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            return State.OVER;
        }
        if (!stands(invitation)) {
            return State.INVITER_GONE;
        }
        if (account.filter(a -> !a.maySignIn()).isPresent()) {
            return State.SUSPENDED;
        }
        return account.filter(a -> isMember(invitation, a)).isPresent() ? State.MEMBER : State.OPEN;
    }

    /** True while whoever sent it may still give what it gives: see {@link InvitationAccess}. */
    private boolean stands(Invitation invitation) {
        return viewers.find(invitation.invitedBy())
                .filter(by -> InvitationAccess.mayInvite(
                        by, invitation.programmeId(), invitation.cohortId(), invitation.role()))
                .isPresent();
    }

    private boolean isMember(Invitation invitation, Account account) {
        String current = "select m.cohortId from ProgrammeMember m where m.programmeId = :programme and m.role = :role"
                + " and m.accountId = :account and m.endedAt is null";
        return em
                .createQuery(current, Long.class)
                .setParameter("programme", invitation.programmeId())
                .setParameter("role", invitation.role())
                .setParameter("account", account.id())
                .getResultList()
                .stream()
                .anyMatch(cohort -> Objects.equals(cohort, invitation.cohortId()));
    }

    private Optional<Account> account(String email) {
        return em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }
}
