package io.fullcircle.availability;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Interviewers open times and close them. */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
public class AvailabilityService {

    /** A plain insert into an exclusion constraint stalls where two windows of a browser open the same time at once. */
    private static final String OPEN = """
            insert into availability_window (id, public_id, account_id, starts_at, ends_at, opened_at)
            values (nextval('availability_window_seq'), cast(?1 as uuid), ?2, ?3, ?4, ?5) on conflict do nothing
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private OfferQueries offers;

    @EJB
    private ClaimService claims;

    @Inject
    private Clock clock;

    /**
     * Opens a time once.
     *
     * @return what is open now
     * @throws DomainException naming the field at fault; naming {@code from} where it overlaps with a time that this person has opened
     *     already; not found for who is no interviewer
     */
    public TimeSpan open(Viewer viewer, TimesToOpen times) {
        requireMayOpen(viewer);
        Instant now = clock.instant();
        OfferTerms terms = terms(viewer, now);
        TimeSpan span = times.in(viewer.zone(), now, terms.horizon());
        AvailabilityWindow window = AvailabilityWindow.opened(Uuid7.at(now), viewer.accountId(), span, terms, now);
        if (!inserted(window, viewer.accountId(), now)) {
            throw overlapping(span, viewer.zone());
        }
        return span;
    }

    /**
     * Closes a window, so that nothing more is booked in it; what is booked stays as it is.
     *
     * @param windowId public id
     * @return false when there is no such window of this person, or it is over: there is nothing left to close
     * @throws DomainException not found for who is no interviewer
     */
    public boolean close(Viewer viewer, UUID windowId) {
        requireMayOpen(viewer);
        claims.hold(viewer.accountId());
        return em.createQuery("delete from AvailabilityWindow w where w.publicId = :id and w.accountId = :account"
                                + " and w.endsAt > :now")
                        .setParameter("id", windowId)
                        .setParameter("account", viewer.accountId())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private OfferTerms terms(Viewer viewer, Instant now) {
        TimeSpan today = new TimeSpan(now, now.plusSeconds(1));
        return offers.offers(Map.of(viewer.accountId(), viewer.zone()), today)
                .get(viewer.accountId())
                .terms();
    }

    private boolean inserted(AvailabilityWindow window, long accountId, Instant now) {
        return em.createNativeQuery(OPEN)
                        .setParameter(1, window.publicId().toString())
                        .setParameter(2, accountId)
                        .setParameter(3, window.span().start().atOffset(ZoneOffset.UTC))
                        .setParameter(4, window.span().end().atOffset(ZoneOffset.UTC))
                        .setParameter(5, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private static DomainException overlapping(TimeSpan span, ZoneId zone) {
        return DomainException.invalid(
                "from",
                "availability.rule.overlap",
                LocalDateTime.ofInstant(span.start(), zone).toLocalDate());
    }

    private static void requireMayOpen(Viewer viewer) {
        if (!AvailabilityAccess.mayOpen(viewer)) {
            throw DomainException.notFound();
        }
    }
}
