package io.fullcircle.booking.waiting;

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

/**
 * Looks every few minutes what has opened otherwise than by a mock that came to nothing: hours that somebody added, a pause that ended, a
 * calendar elsewhere that says so. Costs one statement while nobody waits.
 */
@Singleton
@RunAs(Role.Names.SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingWorker {

    private static final Log LOG = Log.of(WaitingWorker.class);

    @Inject
    private OfferingService offering;

    private final AtomicBoolean working = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    void look() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            offering.offerAll();
        } catch (RuntimeException e) {
            Failure.of(e).log(LOG, e);
        } finally {
            working.set(false);
        }
    }
}
