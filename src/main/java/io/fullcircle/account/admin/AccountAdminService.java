package io.fullcircle.account.admin;

import io.fullcircle.account.Account;
import io.fullcircle.account.PasswordResetService;
import io.fullcircle.account.signin.SignInRecordService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * What administrators do to accounts. Who decides who may administer comes one after the other on the whole installation, and is asked
 * anew whether they still are an administrator, so that two who suspend each other at the same moment leave one.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class AccountAdminService {

    /** The number is only this lock's name. */
    private static final long ADMINISTRATORS_LOCK = 5_204_013L;

    private static final String SUSPEND = """
            insert into account_suspension (id, account_id, reason, suspended_at, suspended_by)
            values (nextval('account_suspension_seq'), ?1, ?2, ?3, ?4)
            """;

    private static final String OTHERS = """
            select count(*) from account_role r join account a on a.id = r.account_id
            where r.role = 'ADMINISTRATOR' and a.status = 'ACTIVE' and a.id <> ?1
            """;

    private static final String STILL = """
            select count(*) from account_role r join account a on a.id = r.account_id
            where r.role = 'ADMINISTRATOR' and a.status = 'ACTIVE' and a.id = ?1
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private SignInRecordService signIns;

    @Inject
    private PasswordResetService resets;

    @Inject
    private AuditService audit;

    @Inject
    private Event<AccountSuspended> suspended;

    @Inject
    private Clock clock;

    /**
     * Keeps somebody out from their next click on, on every node: ends their sign-ins, tokens and open links. Their mocks, and what they
     * are in programmes, stay; new mocks are not booked with them.
     *
     * @param seen {@link AccountDetailsRow#state} of what was on the page
     * @throws DomainException naming {@code reason}; a conflict when somebody else has changed the account since; not found for oneself
     */
    public void suspend(Viewer viewer, UUID accountId, SuspensionReason reason, String seen) {
        Account account = locked(viewer, accountId, seen);
        if (!AdminAccess.maySuspend(viewer, account.id())) {
            throw DomainException.notFound();
        }
        if (!account.maySignIn()) {
            throw DomainException.stale();
        }
        if (reason == null) {
            throw DomainException.invalid("reason", "account.admin.rule.reason");
        }
        account.suspend();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        em.createNativeQuery(SUSPEND)
                .setParameter(1, account.id())
                .setParameter(2, reason.name())
                .setParameter(3, now)
                .setParameter(4, viewer.accountId())
                .executeUpdate();
        signIns.revokeAll(account.id());
        end("update api_token set revoked_at = ?2 where account_id = ?1 and revoked_at is null", account, now);
        end("update password_reset set used_at = ?2 where account_id = ?1 and used_at is null", account, now);
        em.createNativeQuery("delete from email_change where account_id = ?1")
                .setParameter(1, account.id())
                .executeUpdate();
        record(viewer, AuditAction.ACCOUNT_SUSPENDED, account, reason.name());
        suspended.fire(new AccountSuspended(account.id()));
    }

    private void end(String sql, Account account, OffsetDateTime now) {
        em.createNativeQuery(sql)
                .setParameter(1, account.id())
                .setParameter(2, now)
                .executeUpdate();
    }

    /**
     * Lets somebody in again, with their password as it was. What the suspension ended stays ended.
     *
     * @throws DomainException a conflict when somebody else has changed the account since
     */
    public void restore(Viewer viewer, UUID accountId, String seen) {
        Account account = locked(viewer, accountId, seen);
        if (account.maySignIn()) {
            throw DomainException.stale();
        }
        account.restore();
        em.createNativeQuery("update account_suspension set restored_at = ?2, restored_by = ?3"
                        + " where account_id = ?1 and restored_at is null")
                .setParameter(1, account.id())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, viewer.accountId())
                .executeUpdate();
        record(viewer, AuditAction.ACCOUNT_RESTORED, account, null);
    }

    /**
     * Makes somebody an administrator.
     *
     * @throws DomainException a conflict when somebody else has changed the account since; invalid for one that is suspended
     */
    public void give(Viewer viewer, UUID accountId, String seen) {
        Account account = locked(viewer, accountId, seen);
        if (!account.maySignIn()) {
            throw DomainException.invalid(null, "account.admin.rule.suspended");
        }
        int given = em.createNativeQuery(
                        "insert into account_role (account_id, role, granted_at) values (?1, 'ADMINISTRATOR', ?2)"
                                + " on conflict do nothing")
                .setParameter(1, account.id())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        requireDone(given);
        record(viewer, AuditAction.ROLE_GIVEN, account, Role.Names.ADMINISTRATOR);
    }

    /**
     * Takes the administrator's role away; it bites with the next click.
     *
     * @param knowing that it is their own, where it is
     * @throws DomainException invalid for the last one who may sign in; naming {@code knowing} for one's own without consent; a conflict
     *     when somebody else has changed the account since
     */
    public void take(Viewer viewer, UUID accountId, boolean knowing, String seen) {
        Account account = locked(viewer, accountId, seen);
        if (account.id() == viewer.accountId() && !knowing) {
            throw DomainException.invalid("knowing", "account.admin.rule.knowing");
        }
        if (count(OTHERS, account.id()) == 0) {
            throw DomainException.invalid(null, "account.admin.rule.last");
        }
        int taken = em.createNativeQuery("delete from account_role where account_id = ?1 and role = 'ADMINISTRATOR'")
                .setParameter(1, account.id())
                .executeUpdate();
        requireDone(taken);
        record(viewer, AuditAction.ROLE_ENDED, account, Role.Names.ADMINISTRATOR);
    }

    /** Signs somebody out everywhere; their devices are strangers to the account then. */
    public void endSignIns(Viewer viewer, UUID accountId) {
        Account account = required(viewer, accountId);
        signIns.revokeAll(account.id());
        record(viewer, AuditAction.SIGN_IN_REVOKED, account, "ALL");
    }

    /**
     * Mails somebody the link that sets a new password, as if they had asked for it.
     *
     * @throws DomainException invalid for a suspended account, and after three such mails in an hour, whoever asked for them
     */
    public void sendLink(Viewer viewer, UUID accountId) {
        Account account = required(viewer, accountId);
        if (!account.maySignIn()) {
            throw DomainException.invalid(null, "account.admin.rule.suspended");
        }
        if (!resets.send(account.id())) {
            throw DomainException.invalid(null, "account.admin.rule.mails");
        }
        record(viewer, AuditAction.PASSWORD_LINK_SENT, account, null);
    }

    /** Nothing is written into the log that did not happen: somebody was that already, or was it no longer. */
    private static void requireDone(int changed) {
        if (changed == 0) {
            throw DomainException.stale();
        }
    }

    private Account locked(Viewer viewer, UUID accountId, String seen) {
        em.createNativeQuery("select pg_advisory_xact_lock(?1)")
                .setParameter(1, ADMINISTRATORS_LOCK)
                .getResultList();
        if (count(STILL, viewer.accountId()) == 0) {
            throw DomainException.notFound();
        }
        Account account = required(viewer, accountId);
        // Not against whoever only refers to the account, such as somebody who books: they may hold what the suspension
        // asks for next.
        em.createNativeQuery("select id from account where id = ?1 for no key update")
                .setParameter(1, account.id())
                .getResultList();
        em.refresh(account);
        Object state = em.createNativeQuery("select " + AccountAdminQueries.STATE + " from account a where a.id = ?1")
                .setParameter(1, account.id())
                .getSingleResult();
        if (!state.equals(seen)) {
            throw DomainException.stale();
        }
        return account;
    }

    private Account required(Viewer viewer, UUID accountId) {
        if (!AdminAccess.mayAdminister(viewer)) {
            throw DomainException.notFound();
        }
        return em.createQuery("select a from Account a where a.publicId = :id", Account.class)
                .setParameter("id", accountId)
                .getResultStream()
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private long count(String sql, long accountId) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, accountId).getResultList();
        return ((Number) rows.get(0)).longValue();
    }

    private void record(Viewer viewer, AuditAction action, Account account, String detail) {
        audit.record(AuditEntry.by(viewer, action)
                .to(account.id())
                .about(account.publicId())
                .with(detail));
    }
}
