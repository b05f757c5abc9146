package io.fullcircle.account;

import io.fullcircle.account.throttle.Attempt;
import io.fullcircle.account.throttle.ThrottleService;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Asks somebody who has signed in for their password once more, before what nobody may do who has merely found a browser open. Open to
 * everybody, with a role or without; each person is asked for their own.
 */
@Stateless
@PermitAll
public class ConfirmationService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private ThrottleService throttles;

    /**
     * Passes for the person's own password. To be called before anything else: outside the caller's transaction, so that the slow look at
     * a password holds no connection to the database.
     *
     * @param field the form's name for it
     * @throws DomainException naming the field when the password is wrong, missing or longer than any; too often, after too many wrong ones
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void confirm(Viewer viewer, String field, String password) {
        Attempt attempt = Attempt.confirming(viewer.accountId());
        throttles.begin(attempt);
        String hash = em.createQuery("select a.passwordHash from Account a where a.id = :id", String.class)
                .setParameter("id", viewer.accountId())
                .getSingleResult();
        if (password == null || password.length() > Passwords.MAX_LENGTH || !passwords.matches(password, hash)) {
            throw DomainException.invalid(field, "account.security.wrong");
        }
        throttles.succeeded(attempt);
    }
}
