package io.fullcircle.notification;

import io.fullcircle.notification.UndeliveredException.Reason;
import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Sends one mail after the other. No transaction is open while a mail is on the way: a mail server may take its time. */
@ApplicationScoped
public class Delivery {

    /** What one attempt came to. */
    public enum Outcome {
        /** No mail is due. */
        NOTHING_DUE,
        /** A mail is on its way, or given up because it came too late. */
        DONE,
        /** This mail was refused; another may go. */
        REFUSED,
        /** The mail server is out of reach; the others need not be tried now. */
        UNREACHABLE
    }

    private static final Log LOG = Log.of(Delivery.class);

    @Inject
    private DeliveryService deliveries;

    /**
     * Sends the mail that has been due the longest.
     *
     * @param worker who sends, the same each time
     * @param keepContent true where the mail is to be read in the outbox itself
     */
    public Outcome next(UUID worker, Postman postman, boolean keepContent) {
        Optional<LeasedMail> leased = deliveries.lease(worker);
        if (leased.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        LeasedMail mail = leased.get();
        if (mail.mail() == null) {
            return Outcome.DONE;
        }
        try {
            postman.deliver(mail.mail());
        } catch (UndeliveredException e) {
            deliveries.failed(mail.id(), worker, e.getMessage(), e.reason());
            return e.reason() == Reason.SERVER_AWAY ? Outcome.UNREACHABLE : Outcome.REFUSED;
        } catch (RuntimeException e) {
            // One mail that cannot be sent must not hold up those behind it.
            Failure.of(e).log(LOG, e);
            deliveries.failed(mail.id(), worker, e.getClass().getSimpleName(), Reason.NOT_NOW);
            return Outcome.REFUSED;
        }
        deliveries.sent(mail.id(), keepContent);
        return Outcome.DONE;
    }
}
