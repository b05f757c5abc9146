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

    /**
     * Id of the active account with this address and password. Wrong address, wrong password and suspended account are the same empty
     * answer, and take the same work.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Long> check(String email, String password) {
        Optional<Account> account = em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", normalised(email))
                .getResultStream()
                .findFirst();
        boolean matches =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        return account.filter(a -> matches && a.maySignIn()).map(Account::id);
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
