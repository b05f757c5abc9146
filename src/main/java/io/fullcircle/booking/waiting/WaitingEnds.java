package io.fullcircle.booking.waiting;

import io.fullcircle.shared.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ends what somebody waited for once its last day is over. */
@ApplicationScoped
public class WaitingEnds implements JobHandler {

    @Inject
    private WaitingKeepService waiting;

    @Override
    public String kind() {
        return WaitingEntryService.END;
    }

    @Override
    public void run(long entryId) {
        waiting.expire(entryId);
    }
}
