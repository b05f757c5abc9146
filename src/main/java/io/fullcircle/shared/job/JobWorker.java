package io.fullcircle.shared.job;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every few seconds for what is due, and does all of it. What fails does not hold up what comes after it. */
@Singleton
@RunAs(Role.Names.SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobWorker {

    private static final Log LOG = Log.of(JobWorker.class);

    @Inject
    private JobRunService jobs;

    private final AtomicBoolean working = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            workOff();
        } catch (RuntimeException e) {
            Failure.of(e).log(LOG, e);
        } finally {
            working.set(false);
        }
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void tidy() {
        jobs.forgetOld();
    }

    /** Does everything that is due now. */
    public void workOff() {
        boolean more = true;
        while (more) {
            try {
                more = jobs.runNext();
            } catch (JobFailed e) {
                Failure.of(e.getCause()).log(LOG, e.getCause());
                jobs.failed(e.jobId(), e.getCause().getClass().getSimpleName());
            }
        }
    }
}
