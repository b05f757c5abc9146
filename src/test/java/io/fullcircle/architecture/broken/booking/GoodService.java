package io.fullcircle.architecture.broken.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** What keeps every rule, so that a rule that accuses everyone is found out. */
@Stateless
class GoodService {
    EntityManager entities;
    Clock clock;

    @RolesAllowed("LEAD")
    public Instant now() {
        return Instant.now(clock);
    }

    @PermitAll
    static class GoodQueries {
        public Date date(long millis) {
            return new Date(millis);
        }
    }

    @RequestScoped
    static class GoodPage {
        GoodRow row;
    }

    @Entity
    static class GoodEntity {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        GoodEntity parent;
    }

    static class GoodClock {
        @Produces
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
