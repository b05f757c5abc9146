package io.fullcircle.account.token;

import io.fullcircle.account.Account;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.time.TimeWords;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * Tells people by mail that a program can act for them, so that somebody else's token does not go unnoticed. The command line, which has
 * no part of the server, says the same in its own words.
 */
@ApplicationScoped
public class TokenNotice {

    @Inject
    private OutboxService outbox;

    @Inject
    private SiteAddress site;

    /** Writes the mail within the transaction that makes the token. */
    void send(Account account, Viewer viewer, NewToken made, Instant now) {
        Messages texts = Messages.in(account.language());
        String reach = made.scopes() == null
                ? texts.text("account.token.mail.all")
                : texts.text(
                        "account.token.mail.scopes",
                        made.scopes().stream()
                                .sorted()
                                .map(scope -> texts.text("account.token.scope." + scope.name()))
                                .collect(Collectors.joining("; ")));
        TimeWords times = new TimeWords(account.language(), viewer.zone(), now);
        outbox.enqueue(Mail.letter(
                account.email(),
                account.displayName(),
                account.language(),
                texts.text("account.token.mail.subject"),
                texts.text(
                        "account.token.mail.text", made.name(), times.dateTime(now.plus(made.lasts())), times.zone()),
                reach,
                texts.text("account.token.mail.notYou"),
                site.base() + "/account/tokens"));
    }
}
