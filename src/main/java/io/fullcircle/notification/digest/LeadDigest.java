package io.fullcircle.notification.digest;

import io.fullcircle.shared.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells a lead what waits in their cohorts. */
@ApplicationScoped
public class LeadDigest implements JobHandler {

    /** Stored name. */
    static final String KIND = "LEAD_DIGEST";

    @Inject
    private DigestService digests;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subjectId) {
        digests.tell(subjectId);
    }
}
