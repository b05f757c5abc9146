package io.fullcircle.booking.waiting;

import io.fullcircle.shared.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets an offer go to the next one once its time to be answered is over. */
@ApplicationScoped
public class OfferLapses implements JobHandler {

    @Inject
    private WaitingKeepService waiting;

    @Override
    public String kind() {
        return WaitingEntryService.LAPSE;
    }

    @Override
    public void run(long offerId) {
        waiting.lapse(offerId);
    }
}
