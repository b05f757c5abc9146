package io.fullcircle.programme.invitation;

import io.fullcircle.programme.Cohort;
import io.fullcircle.programme.Programme;
import io.fullcircle.programme.invitation.InvitedLine.Finding;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.persistence.Uuid7;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invites people into programmes, one or a list of them, sends invitations again and withdraws them; see {@link InvitationAccess}. */
@Stateless
@RolesAllowed({Role.Names.LEAD, Role.Names.ADMINISTRATOR})
public class InvitationService {

    /** Most mails that one person sends by inviting within a day. */
    static final int MAILS_A_DAY = 500;

    /** Most times that one invitation is sent: whoever does not answer then does not want to. */
    static final int MOST_TIMES = 6;

    /** How long an invitation is kept after its link has run out. */
    static final Duration FORGOTTEN = Duration.ofDays(90);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private InvitationCheckService checks;

    @Inject
    private OutboxService outbox;

    @Inject
    private InvitationLetter letters;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Invites whoever can be invited by a line of the list, and nobody by any other: all of them in one transaction. The same again
     * within a minute changes nothing and is answered alike.
     *
     * @return what came of each line
     * @throws DomainException as {@link InvitationCheckService#check} does, and naming {@code people} where it would be more mails than a day has
     */
    public List<InvitedLine> invite(Viewer viewer, InvitationOrder order) {
        InvitationTarget target = checks.target(viewer, order);
        List<InvitedLine> read = InvitationLines.read(order.people());
        lock("invite by " + viewer.accountId());
        lock("invite into " + target.programmeId());
        List<InvitedLine> lines = checks.findings(viewer, target, read);
        List<InvitedLine> fresh =
                lines.stream().filter(line -> line.finding() == Finding.GOOD).toList();
        Instant now = clock.instant();
        requireRoom(viewer, fresh.size(), now);
        forgetOld(now);
        Map<String, Invitation> before = checks.open(target, fresh);
        for (InvitedLine person : fresh) {
            Invitation invitation = before.get(person.email());
            if (invitation == null) {
                invitation = new Invitation(Uuid7.at(now), target, person, now);
            }
            invitation.call(person.name());
            send(viewer, invitation, target, order.language(), now);
            em.persist(invitation);
        }
        return lines;
    }

    /**
     * Sends an open invitation again with a new link; the old one works no longer, and it now stands on who sends it again.
     *
     * @return the address that it goes to
     * @throws DomainException not found, for one that is not this person's to send; a conflict when it was answered, withdrawn, or sent
     *     a moment ago
     */
    public String sendAgain(Viewer viewer, UUID invitationId) {
        lock("invite by " + viewer.accountId());
        Invitation invitation = locked(viewer, invitationId);
        Instant now = clock.instant();
        if (!invitation.isOpen()) {
            throw conflict("programme.invite.answered");
        }
        if (invitation.isResting(now)) {
            throw conflict("programme.invite.resting", Invitation.PAUSE.toMinutes());
        }
        if (invitation.timesSent() >= MOST_TIMES) {
            throw conflict("programme.invite.often", MOST_TIMES);
        }
        Programme programme = em.find(Programme.class, invitation.programmeId());
        Cohort cohort = invitation.cohortId() == null ? null : em.find(Cohort.class, invitation.cohortId());
        InvitationCheckService.requireGoingOn(programme, cohort, now);
        requireRoom(viewer, 1, now);
        InvitationTarget target = new InvitationTarget(
                programme.id(),
                programme.name(),
                invitation.cohortId(),
                cohort == null ? null : cohort.name(),
                invitation.role());
        send(viewer, invitation, target, invitation.language(), now);
        return invitation.email();
    }

    /**
     * Withdraws an open invitation; its link works no longer.
     *
     * @return the address that it went to; empty when it had been answered or withdrawn before
     * @throws DomainException not found, for one that is not this person's to withdraw
     */
    public Optional<String> withdraw(Viewer viewer, UUID invitationId) {
        Invitation invitation = locked(viewer, invitationId);
        if (!invitation.isOpen()) {
            return Optional.empty();
        }
        invitation.withdraw(clock.instant());
        audit.record(AuditEntry.by(viewer, AuditAction.INVITATION_WITHDRAWN)
                .in(invitation.programmeId())
                .about(invitation.publicId())
                .with(invitation.role().name()));
        return Optional.of(invitation.email());
    }

    /** Addresses of people who never answered are not ours to keep; who did answer is a member, which is kept by itself. */
    private void forgetOld(Instant now) {
        em.createQuery("delete from Invitation i where i.expiresAt < :before")
                .setParameter("before", now.minus(FORGOTTEN))
                .executeUpdate();
    }

    private void send(Viewer viewer, Invitation invitation, InvitationTarget target, Locale language, Instant now) {
        String token = Secret.fresh();
        invitation.send(Secret.hash(token), viewer.accountId(), language, now);
        outbox.enqueue(letters.write(viewer, invitation, target, token));
        audit.record(AuditEntry.by(viewer, AuditAction.INVITED)
                .in(target.programmeId())
                .about(invitation.publicId())
                .with(target.role().name()));
    }

    /** Counts an invitation that was sent again as often as it was ever sent: never too few. */
    private void requireRoom(Viewer viewer, int mails, Instant now) {
        Long sent = em.createQuery(
                        "select coalesce(sum(i.timesSent), 0) from Invitation i where i.invitedBy = :by and i.sentAt > :since",
                        Long.class)
                .setParameter("by", viewer.accountId())
                .setParameter("since", now.minus(Duration.ofDays(1)))
                .getSingleResult();
        if (mails > 0 && sent + mails > MAILS_A_DAY) {
            throw DomainException.invalid(
                    "people", "programme.invite.limit", MAILS_A_DAY, Math.max(0, MAILS_A_DAY - sent));
        }
    }

    private Invitation locked(Viewer viewer, UUID publicId) {
        return em.createQuery("select i from Invitation i where i.publicId = :id", Invitation.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(i -> InvitationAccess.mayInvite(viewer, i.programmeId(), i.cohortId(), i.role()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** Until the transaction ends, nobody else does what bears this name. */
    private void lock(String name) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, name)
                .getResultList();
    }

    private static DomainException conflict(String message, Object... arguments) {
        return new DomainException(DomainException.Kind.CONFLICT, null, message, arguments);
    }
}
