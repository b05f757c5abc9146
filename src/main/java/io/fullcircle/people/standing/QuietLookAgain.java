package io.fullcircle.people.standing;

import io.fullcircle.shared.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The look after {@link QuietLook}, which is followed by one of those. */
@ApplicationScoped
public class QuietLookAgain implements JobHandler {

    @Inject
    private QuietService quiet;

    @Override
    public String kind() {
        return QuietService.AGAIN;
    }

    @Override
    public void run(long approvalId) {
        quiet.look(approvalId, QuietService.LOOK);
    }
}
