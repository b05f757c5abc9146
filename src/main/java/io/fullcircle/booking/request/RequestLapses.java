package io.fullcircle.booking.request;

import io.fullcircle.booking.PromiseService;
import io.fullcircle.shared.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a request lapse once its time to be answered is over. */
@ApplicationScoped
public class RequestLapses implements JobHandler {

    @Inject
    private RequestService requests;

    @Override
    public String kind() {
        return PromiseService.LAPSES;
    }

    @Override
    public void run(long bookingId) {
        requests.lapse(bookingId);
    }
}
