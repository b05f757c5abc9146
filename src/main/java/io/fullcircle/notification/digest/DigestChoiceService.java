package io.fullcircle.notification.digest;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Leads say how often they want to be told what waits: everybody for themselves. */
@Stateless
@RolesAllowed(Role.Names.LEAD)
public class DigestChoiceService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /** How often; null for never. */
    public DigestEvery chosen(Viewer viewer) {
        List<?> every = em.createNativeQuery("select every from lead_digest where account_id = ?1")
                .setParameter(1, viewer.accountId())
                .getResultList();
        return every.isEmpty() ? null : DigestEvery.valueOf((String) every.get(0));
    }

    /** @param every null for never. What was planned by what held before is planned anew. */
    public void choose(Viewer viewer, DigestEvery every) {
        if (every == chosen(viewer)) {
            return;
        }
        em.createNativeQuery("delete from stored_job where kind = ?1 and subject_id = ?2")
                .setParameter(1, LeadDigest.KIND)
                .setParameter(2, viewer.accountId())
                .executeUpdate();
        if (every == null) {
            em.createNativeQuery("delete from lead_digest where account_id = ?1")
                    .setParameter(1, viewer.accountId())
                    .executeUpdate();
            return;
        }
        em.createNativeQuery("insert into lead_digest (account_id, every) values (?1, ?2)"
                        + " on conflict (account_id) do update set every = excluded.every")
                .setParameter(1, viewer.accountId())
                .setParameter(2, every.name())
                .executeUpdate();
    }
}
