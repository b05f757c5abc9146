package io.fullcircle.notification;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One mail of the outbox: what became of it, and, where it is kept to be read, what it says. */
@Named
@RequestScoped
public class MailPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private OutboxQueries queries;

    @Inject
    private RetryService retries;

    @Inject
    private SiteAddress site;

    @Inject
    @Param
    private String id;

    private MailRow mail;
    private List<MailPart> parts;

    /** Finds the mail, or answers as if there were none. */
    public void load() {
        if (!NotificationAccess.maySeeOutbox(current.get())) {
            throw DomainException.notFound();
        }
        getMail();
    }

    public MailRow getMail() {
        if (mail == null) {
            mail = queries.mail(current.get(), PublicId.parse(id)).orElseThrow(DomainException::notFound);
        }
        return mail;
    }

    /** Tries it again; says so where there is nothing left to try. */
    public void again() {
        String path = "/notification/mail?id=" + getMail().publicId();
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            retries.again(current.get(), getMail().publicId());
            Redirect.saying(faces, path, "notification.mail.begun");
        } catch (DomainException gone) {
            Redirect.saying(faces, path, gone.messageKey());
        }
    }

    /** What it says, its links apart; empty where it may not be read. */
    public List<MailPart> getParts() {
        if (parts == null) {
            parts = queries.content(current.get(), getMail().publicId())
                    .map(text -> MailPart.of(text, site.base()))
                    .orElse(List.of());
        }
        return parts;
    }
}
