package io.fullcircle.booking.waiting;

import io.fullcircle.shared.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks what can be offered after something has become free, whatever it was: the answer is the same for all of it. */
@ApplicationScoped
public class WaitingLooks implements JobHandler {

    @Inject
    private OfferingService offering;

    @Override
    public String kind() {
        return WaitingEntryService.LOOK;
    }

    @Override
    public void run(long why) {
        offering.offerAll();
    }
}
