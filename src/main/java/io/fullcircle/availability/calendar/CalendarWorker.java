package io.fullcircle.availability.calendar;

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

/** Reads the calendars that are due, looking for them each minute. */
@Singleton
@RunAs(Role.Names.SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CalendarWorker {

    private static final Log LOG = Log.of(CalendarWorker.class);

    @Inject
    private BusyService busy;

    private final AtomicBoolean working = new AtomicBoolean();

    /** One at a time on this node; a round that takes longer than a minute is not joined by another. */
    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void look() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            int read;
            do {
                read = busy.syncDue();
            } while (read > 0);
        } catch (RuntimeException e) {
            Failure.of(e).log(LOG, e);
        } finally {
            working.set(false);
        }
    }
}
