package io.fullcircle.account;

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

    /**
     * Id of the active account with this address and password. Wrong address, wrong password and suspended account are the same empty
     * answer, and take the same work. A hash made with less work than today's is made anew.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Long> check(String email, String password) {
        Optional<Account> account = em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", normalised(email))
                .getResultStream()
                .findFirst();
        String hash = account.map(Account::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)
                || account.filter(Account::maySignIn).isEmpty()) {
            return Optional.empty();
        }
        if (Passwords.outdated(hash)) {
            keeper.hashAnew(account.get().id(), password, hash);
        }
        return account.map(Account::id);
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
