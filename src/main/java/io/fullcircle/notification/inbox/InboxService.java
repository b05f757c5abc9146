package io.fullcircle.notification.inbox;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People say what they have read. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
public class InboxService {

    private static final String READ = """
            update inbox_notice set read_at = coalesce(read_at, greatest(?3, created_at)) where account_id = ?1 and public_id = ?2
            returning path
            """;

    private static final String ALL = """
            update inbox_notice set read_at = greatest(?2, created_at) where account_id = ?1 and read_at is null
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Marks one as read.
     *
     * @return the path of the page that it is about; empty when nobody told them this
     */
    public Optional<String> read(Viewer viewer, UUID notice) {
        List<?> paths = em.createNativeQuery(READ)
                .setParameter(1, viewer.accountId())
                .setParameter(2, notice)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return paths.stream().map(String.class::cast).findFirst();
    }

    /** Marks all as read. */
    public void readAll(Viewer viewer) {
        em.createNativeQuery(ALL)
                .setParameter(1, viewer.accountId())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
