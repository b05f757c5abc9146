package io.fullcircle.notification.feedback;

import io.fullcircle.shared.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells an interviewer whose mock is over that its feedback is waited for. */
@ApplicationScoped
public class FeedbackDue implements JobHandler {

    /** Stored name. */
    static final String KIND = "FEEDBACK_DUE";

    @Inject
    private FeedbackDueService feedback;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subjectId) {
        feedback.tell(subjectId, false);
    }
}
