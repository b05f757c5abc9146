package io.fullcircle.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;

/** Writes down who agreed to which version of the privacy notice, and when. Every way to an account passes here or says it itself. */
@Stateless
@PermitAll
public class ConsentService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** This person has just agreed to the notice as it stands. Saying it twice changes nothing. */
    public void agree(long accountId) {
        em.createNativeQuery("insert into consent (account_id, notice_version, given_at) values (?1, ?2, ?3)"
                        + " on conflict (account_id, notice_version) do nothing")
                .setParameter(1, accountId)
                .setParameter(2, PrivacyNotice.VERSION)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
