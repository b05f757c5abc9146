package io.fullcircle.account;

import io.fullcircle.account.setting.RuntimeSettings;
import io.fullcircle.account.signin.Origin;
import io.fullcircle.account.signin.SignInQueries;
import io.fullcircle.account.throttle.Attempt;
import io.fullcircle.account.throttle.ThrottleService;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.audit.AuditEntry;
import io.fullcircle.shared.audit.AuditService;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;

/** Says who an e-mail address and a password belong to. */
@Stateless
@PermitAll
public class SignInService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordService keeper;

    @Inject
    private SignInQueries signIns;

    @Inject
    private ThrottleService throttles;

    @Inject
    private AuditService audit;

    @Inject
    private RuntimeSettings settings;

    /**
     * Id of the active account with this address and password. Wrong address and wrong password are the same empty answer, and take the
     * same work; only who knows the password of a suspended account is told that it is. A hash made with less work than today's is made
     * anew.
     *
     * <p>Failures are written into the audit log: with the account where there is one, never what was typed. Those that come too soon are
     * not, so a guesser fills the log no faster than the throttle lets attempts through: about a hundred entries a day for each account
     * and each address of the network.
     *
     * @throws DomainException too often, after too many failures, right or wrong and whether there is such an account or not; invalid for
     *     the right password of a suspended account
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Long> check(String email, String password, Origin origin) {
        Attempt attempt = attempt(normalised(email), origin);
        throttles.begin(attempt);
        Optional<Account> account = em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", normalised(email))
                .getResultStream()
                .findFirst();
        String hash = account.map(Account::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            audit.record(AuditEntry.nobody(AuditAction.SIGN_IN_FAILED)
                    .to(account.map(Account::id).orElse(null)));
            return Optional.empty();
        }
        if (!account.get().maySignIn()) {
            audit.record(AuditEntry.nobody(AuditAction.SIGN_IN_FAILED)
                    .to(account.get().id())
                    .with("SUSPENDED"));
            throw settings.contact()
                    .map(contact -> DomainException.invalid(null, "account.signIn.suspendedAsk", contact))
                    .orElseGet(() -> DomainException.invalid(null, "account.signIn.suspended"));
        }
        throttles.succeeded(attempt);
        if (Passwords.outdated(hash)) {
            keeper.hashAnew(account.get().id(), password, hash);
        }
        return account.map(Account::id);
    }

    /** Where the browser is known to the account, failures elsewhere are not its owner's business. */
    private Attempt attempt(String email, Origin origin) {
        return signIns.isKnown(email, origin.deviceToken())
                ? Attempt.onKnownDevice(email, origin.deviceToken())
                : Attempt.of(email, origin.address().exact());
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
