package io.fullcircle.people.standing;

import io.fullcircle.shared.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks whether there was a sign of an interviewer. */
@ApplicationScoped
public class QuietLook implements JobHandler {

    @Inject
    private QuietService quiet;

    @Override
    public String kind() {
        return QuietService.LOOK;
    }

    @Override
    public void run(long approvalId) {
        quiet.look(approvalId, QuietService.AGAIN);
    }
}
