package io.fullcircle.notification;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends what is due: when something was put into the outbox, and twice a minute for what has to be tried again. */
@Singleton
@RunAs(Role.Names.SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailWorker {

    private static final Log LOG = Log.of(MailWorker.class);

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Delivery delivery;

    @Inject
    private MailSettings settings;

    /** This node, as it is now: one that comes after a restart is another. */
    private final UUID self = UUID.randomUUID();

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicBoolean called = new AtomicBoolean();

    /** True where nobody has called since it last came: whoever hears so has to wake it. */
    public boolean call() {
        return called.compareAndSet(false, true);
    }

    /** Returns at once; the work is done on a thread of its own. */
    @Asynchronous
    public void wake() {
        work();
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void again() {
        work();
    }

    @Schedule(hour = "3", minute = "20", persistent = false)
    void tidy() {
        deliveries.forgetOld();
    }

    /** One at a time on this node; who comes meanwhile lets the one at work look once more. */
    private void work() {
        // Before it looks, so that it is called once more for what it does not see any more.
        called.set(false);
        asked.incrementAndGet();
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            int seen;
            do {
                seen = asked.get();
                deliverDue();
            } while (asked.get() != seen);
        } catch (RuntimeException e) {
            Failure.of(e).log(LOG, e);
        } finally {
            working.set(false);
        }
    }

    private void deliverDue() {
        MailSettings.Way way = settings.way();
        if (way == MailSettings.Way.NOWHERE) {
            return;
        }
        boolean mailbox = way == MailSettings.Way.MAILBOX;
        Postman postman = mailbox ? mail -> {} : new Smtp(settings.account());
        Delivery.Outcome outcome;
        do {
            outcome = delivery.next(self, postman, mailbox);
        } while (outcome == Delivery.Outcome.DONE || outcome == Delivery.Outcome.REFUSED);
    }
}
