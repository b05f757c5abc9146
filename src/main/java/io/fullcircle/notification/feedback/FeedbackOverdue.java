package io.fullcircle.notification.feedback;

import io.fullcircle.shared.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells an interviewer that the feedback on a mock has been waited for too long. */
@ApplicationScoped
public class FeedbackOverdue implements JobHandler {

    /** Stored name. */
    static final String KIND = "FEEDBACK_OVERDUE";

    @Inject
    private FeedbackDueService feedback;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subjectId) {
        feedback.tell(subjectId, true);
    }
}
