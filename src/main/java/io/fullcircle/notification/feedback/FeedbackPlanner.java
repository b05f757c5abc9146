package io.fullcircle.notification.feedback;

import io.fullcircle.shared.access.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Looks every five minutes which mocks are over. */
@Singleton
@RunAs(Role.Names.SYSTEM)
@PermitAll
public class FeedbackPlanner {

    @EJB
    private FeedbackDueService feedback;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void look() {
        feedback.plan();
    }
}
