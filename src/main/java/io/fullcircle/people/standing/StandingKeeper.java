package io.fullcircle.people.standing;

import io.fullcircle.people.ApprovalDecided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What follows from an approval, in its transaction: the application is decided, and it is looked after who is approved. */
@ApplicationScoped
public class StandingKeeper {

    @Inject
    private StandingService standings;

    @Inject
    private QuietService quiet;

    void decided(@Observes ApprovalDecided approval) {
        standings.close(approval);
        quiet.begin(approval);
    }
}
