package io.fullcircle.notification.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** People say by the key in their mails, without signing in, that they want no more of a kind by mail. */
@Stateless
@PermitAll
public class UnsubscribeService {

    private static final String STOP = """
            insert into notice_choice (account_id, kind, wanted) select id, ?2, false from account where unsubscribe_key = ?1
            on conflict (account_id, kind) do update set wanted = false
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * Lets no more mails of this kind come. Said again it changes nothing.
     *
     * @return false when nobody has this key
     */
    public boolean stop(UUID key, NoticeKind kind) {
        return em.createNativeQuery(STOP)
                        .setParameter(1, key)
                        .setParameter(2, kind.name())
                        .executeUpdate()
                > 0;
    }
}
