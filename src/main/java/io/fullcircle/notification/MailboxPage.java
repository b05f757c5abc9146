package io.fullcircle.notification;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The outbox, page by page, for who runs the installation. */
@Named
@RequestScoped
public class MailboxPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private OutboxQueries queries;

    @Inject
    private MailSettings settings;

    @Inject
    private RetryService retries;

    @Inject
    @Param
    private String page;

    /** Whether those alone are wanted that were given up. */
    @Inject
    @Param
    private String only;

    private OutboxCountRow counts;
    private List<MailRow> rows;

    /** Answers as if there were nothing to somebody else, and where the list has ended. */
    public void load() {
        if (!NotificationAccess.maySeeOutbox(current.get())) {
            throw DomainException.notFound();
        }
        if (getNumber() > 1 && getRows().isEmpty()) {
            throw DomainException.notFound();
        }
    }

    /** Tries again what was given up. */
    public void again() {
        int begun = retries.allAgain(current.get());
        Redirect.saying(
                FacesContext.getCurrentInstance(), "/notification/mailbox", "notification.mailbox.begun", begun);
    }

    public boolean isGivenUp() {
        return "failed".equals(only);
    }

    public MailSettings.Way getWay() {
        return settings.way();
    }

    public String getServer() {
        return settings.server();
    }

    public OutboxCountRow getCounts() {
        if (counts == null) {
            counts = queries.counts(current.get());
        }
        return counts;
    }

    public long getWaiting() {
        return getCounts().waiting() == null ? 0 : getCounts().waiting();
    }

    public long getFailed() {
        return getCounts().failed() == null ? 0 : getCounts().failed();
    }

    public List<MailRow> getRows() {
        if (rows == null) {
            rows = queries.mails(current.get(), isGivenUp(), getNumber() - 1);
        }
        return rows;
    }

    /** Number of the page shown, from 1 on. */
    public int getNumber() {
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,5}")) {
            throw DomainException.notFound();
        }
        return Integer.parseInt(page);
    }

    /** Number of the last page, at least 1. */
    public long getPages() {
        return Math.max(
                1, ((isGivenUp() ? getFailed() : getCounts().all()) + OutboxQueries.PAGE - 1) / OutboxQueries.PAGE);
    }
}
