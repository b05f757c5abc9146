package io.fullcircle.notification;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.mail.MailQueued;
import io.fullcircle.shared.mail.OutboxMail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Begins anew with mails that were given up, for another day. What held a secret is gone and cannot be sent again. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class RetryService {

    /** So many are begun anew at once. */
    public static final int MOST = 500;

    private static final String GIVEN_UP = """
            select m from OutboxMail m where m.failedAt is not null and m.content is not null
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Event<MailQueued> queued;

    /**
     * Tries one mail again.
     *
     * @throws DomainException not found for who does not run the installation; a conflict when it was not given up or its text is wiped
     */
    public void again(Viewer viewer, UUID publicId) {
        require(viewer);
        boolean begun = given("and m.publicId = :id", publicId).stream().anyMatch(mail -> begin(mail, clock.instant()));
        if (!begun) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "notification.mail.notAgain");
        }
    }

    /**
     * Tries those again that were given up last, at most {@value #MOST}.
     *
     * @return how many
     * @throws DomainException not found for who does not run the installation
     */
    public int allAgain(Viewer viewer) {
        require(viewer);
        Instant now = clock.instant();
        return (int) given("order by m.id desc", null).stream()
                .filter(mail -> begin(mail, now))
                .count();
    }

    private List<OutboxMail> given(String which, UUID publicId) {
        var query = em.createQuery(GIVEN_UP + which, OutboxMail.class).setMaxResults(MOST);
        if (publicId != null) {
            // At once by two it is begun once.
            query.setParameter("id", publicId).setLockMode(LockModeType.PESSIMISTIC_WRITE);
        }
        return query.getResultList();
    }

    private boolean begin(OutboxMail mail, Instant now) {
        boolean begun = mail.startAgain(now);
        if (begun) {
            queued.fire(new MailQueued(mail.publicId()));
        }
        return begun;
    }

    private static void require(Viewer viewer) {
        if (!NotificationAccess.maySeeOutbox(viewer)) {
            throw DomainException.notFound();
        }
    }
}
