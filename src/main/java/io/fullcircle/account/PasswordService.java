package io.fullcircle.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps people's passwords: as hashes, and as good ones as can be made today. */
@Stateless
@PermitAll
public class PasswordService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    /**
     * Hashes a password that has just been found right with today's parameters. Does nothing when it was changed since.
     *
     * @param hash the one that the password was found right against
     */
    public void hashAnew(long accountId, String password, String hash) {
        em.createQuery("update Account a set a.passwordHash = :fresh where a.id = :id and a.passwordHash = :hash")
                .setParameter("fresh", passwords.hash(password))
                .setParameter("id", accountId)
                .setParameter("hash", hash)
                .executeUpdate();
    }
}
