package io.fullcircle.programme.invitation;

import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The mail that invites somebody: who asks, into what and as what, and the link. The same whether they have an account or not. */
@ApplicationScoped
public class InvitationLetter {

    /** Path of the page behind the link. */
    static final String PATH = "/programme/invitation?token=";

    @Inject
    private SiteAddress site;

    /** @param token of the link; the mail is wiped from the outbox once it is sent */
    Mail write(Viewer by, Invitation invitation, InvitationTarget target, String token) {
        Messages texts = Messages.in(invitation.language());
        String what = target.cohort() == null ? "programme.invite.mail.text." : "programme.invite.mail.textCohort.";
        return Mail.letter(
                        invitation.email(),
                        invitation.displayName(),
                        invitation.language(),
                        texts.text("programme.invite.mail.subject", by.displayName(), target.programme()),
                        texts.text(what + target.role(), by.displayName(), target.programme(), target.cohort()),
                        texts.text("programme.invite.mail.link", Invitation.LASTS.toDays()),
                        site.base() + PATH + token,
                        texts.text("programme.invite.mail.notYou"))
                .secretFor(Invitation.LASTS);
    }
}
