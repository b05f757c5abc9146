package io.fullcircle.account;

import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells people by mail that their password was changed, so that somebody else's change does not go unnoticed. */
@ApplicationScoped
public class PasswordNotice {

    @Inject
    private OutboxService outbox;

    @Inject
    private SiteAddress site;

    /** Writes the mail within the transaction that changes the password. */
    void send(Account account) {
        Messages texts = Messages.in(account.language());
        outbox.enqueue(Mail.letter(
                account.email(),
                account.displayName(),
                account.language(),
                texts.text("account.changed.mail.subject"),
                texts.text("account.changed.mail.text"),
                texts.text("account.changed.mail.notYou"),
                site.base() + "/account/forgot"));
    }
}
