package io.fullcircle.notification.digest;

import io.fullcircle.shared.access.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Sees every quarter of an hour to it that each digest that somebody wants has its next job. */
@Singleton
@RunAs(Role.Names.SYSTEM)
@PermitAll
public class DigestPlanner {

    @EJB
    private DigestService digests;

    @Schedule(hour = "*", minute = "*/15", persistent = false)
    void look() {
        digests.plan();
    }
}
