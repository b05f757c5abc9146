package io.fullcircle.shared.job;

import jakarta.ejb.ApplicationException;

/** A job did not go through, and all that it had begun is taken back. */
@ApplicationException(rollback = true)
public class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long jobId;

    JobFailed(long jobId, RuntimeException cause) {
        super(cause);
        this.jobId = jobId;
    }

    long jobId() {
        return jobId;
    }
}
