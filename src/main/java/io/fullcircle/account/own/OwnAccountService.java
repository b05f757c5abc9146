package io.fullcircle.account.own;

import io.fullcircle.account.Account;
import io.fullcircle.account.AccountService;
import io.fullcircle.account.NewAccount;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** What people say about themselves, whatever they are here: each changes their own account alone. */
@Stateless
@PermitAll
public class OwnAccountService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private AccountService accounts;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Takes name, language and zone, all or none.
     *
     * @throws DomainException naming {@code name}, {@code language} or {@code timeZone}
     */
    public void change(Viewer viewer, String name, String language, String zone) {
        String checked = NewAccount.checkedName(name);
        accounts.readIn(viewer, language, zone);
        Account account = em.find(Account.class, viewer.accountId());
        if (!account.displayName().equals(checked)) {
            account.rename(checked);
            audit.record(AuditEntry.own(viewer.accountId(), AuditAction.NAME_CHANGED));
        }
    }

    /**
     * Takes the photo that others see.
     *
     * @param content as {@link Photo#drawn} made it
     */
    public void show(Viewer viewer, byte[] content) {
        Account account = em.find(Account.class, viewer.accountId());
        em.createNativeQuery("insert into account_photo (account_id, content) values (?1, ?2)"
                        + " on conflict (account_id) do update set content = excluded.content")
                .setParameter(1, viewer.accountId())
                .setParameter(2, content)
                .executeUpdate();
        account.showsPhotoSince(clock.instant());
    }

    /** Takes the photo away; there may be none. */
    public void hide(Viewer viewer) {
        em.createNativeQuery("delete from account_photo where account_id = ?1")
                .setParameter(1, viewer.accountId())
                .executeUpdate();
        em.find(Account.class, viewer.accountId()).showsPhotoSince(null);
    }
}
