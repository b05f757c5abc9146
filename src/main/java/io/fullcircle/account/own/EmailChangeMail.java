package io.fullcircle.account.own;

import io.fullcircle.account.Account;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.RequestOrigin;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/** The mails of a change of address, each within the transaction of its cause. */
@ApplicationScoped
public class EmailChangeMail {

    @Inject
    private OutboxService outbox;

    @Inject
    private SiteAddress site;

    @Inject
    private RequestOrigin origin;

    /** To the old address: what is asked, by whom, and both answers. */
    void askOld(Account account, String newEmail, String token, Duration lasts) {
        Messages texts = Messages.in(account.language());
        String network = origin.network();
        outbox.enqueue(Mail.letter(
                        account.email(),
                        account.displayName(),
                        account.language(),
                        texts.text("account.email.mail.old.subject"),
                        texts.text(
                                "account.email.mail.old.text",
                                account.email(),
                                newEmail,
                                network == null ? texts.text("account.email.mail.unknown") : network),
                        texts.text("account.email.mail.old.yes", lasts.toHours()),
                        link(token),
                        texts.text("account.email.mail.old.no"),
                        link(token) + "&no=1")
                .secretFor(lasts));
    }

    /** To the new address, without a name: it may be a stranger's. */
    void askNew(Account account, String newEmail, String token, Duration lasts) {
        Messages texts = Messages.in(account.language());
        outbox.enqueue(Mail.letter(
                        newEmail,
                        null,
                        account.language(),
                        texts.text("account.email.mail.new.subject"),
                        texts.text("account.email.mail.new.text", lasts.toHours()),
                        link(token),
                        texts.text("account.email.mail.new.no"))
                .secretFor(lasts));
    }

    /** To the new address, where it is an account's already: to its owner, in their language. */
    void taken(String email, String name, Locale language) {
        Messages texts = Messages.in(language);
        outbox.enqueue(Mail.letter(
                email,
                name,
                language,
                texts.text("account.email.mail.taken.subject"),
                texts.text("account.email.mail.taken.text"),
                texts.text("account.email.mail.taken.no")));
    }

    /** To both addresses: it is done. */
    void done(Account account, String oldEmail) {
        Messages texts = Messages.in(account.language());
        for (String recipient : new String[] {oldEmail, account.email()}) {
            outbox.enqueue(Mail.letter(
                    recipient,
                    account.displayName(),
                    account.language(),
                    texts.text("account.email.mail.done.subject"),
                    texts.text("account.email.mail.done.text", oldEmail, account.email()),
                    texts.text("account.email.mail.done.notYou")));
        }
    }

    private String link(String token) {
        return site.base() + "/account/email?token=" + token;
    }
}
