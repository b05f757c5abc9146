package io.fullcircle.notification;

import io.fullcircle.shared.mail.MailQueued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Wakes the worker as soon as a mail is safely in the outbox. Without it the mail would go a little later. */
@ApplicationScoped
public class MailWaker {

    @Inject
    private MailWorker worker;

    @Inject
    private MailSettings settings;

    /** Several mails of one transaction, or of several at once, call it once: it looks for all that there are when it comes. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
        if (settings.way() != MailSettings.Way.NOWHERE && worker.call()) {
            worker.wake();
        }
    }
}
