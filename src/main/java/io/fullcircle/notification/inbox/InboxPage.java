package io.fullcircle.notification.inbox;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What one was told, page by page, and a button for all that is read. */
@Named
@RequestScoped
public class InboxPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private InboxQueries queries;

    @Inject
    private InboxService inbox;

    @Inject
    @Param
    private String page;

    /** The notice whose button was pressed. */
    @Inject
    @Param
    private String read;

    private InboxCountRow counts;
    private List<InboxRow> rows;

    /** Marks what was chosen as read; finds the page, or answers as if there were none where the list has ended. */
    public void load() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            if (read != null) {
                inbox.read(current.get(), PublicId.parse(read)).orElseThrow(DomainException::notFound);
                Redirect.saying(faces, here(), "notification.inbox.oneRead");
            }
        } else if (getNumber() > 1 && getRows().isEmpty()) {
            throw DomainException.notFound();
        }
    }

    public void readAll() {
        inbox.readAll(current.get());
        Redirect.saying(FacesContext.getCurrentInstance(), "/notification/inbox", "notification.inbox.allRead");
    }

    public long getUnread() {
        return getCounts().unread();
    }

    public List<InboxRow> getRows() {
        if (rows == null) {
            rows = queries.rows(current.get(), getNumber() - 1);
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
        return Math.max(1, (getCounts().all() + InboxQueries.PAGE - 1) / InboxQueries.PAGE);
    }

    private String here() {
        return "/notification/inbox" + (getNumber() > 1 ? "?page=" + getNumber() : "");
    }

    private InboxCountRow getCounts() {
        if (counts == null) {
            counts = queries.counts(current.get());
        }
        return counts;
    }
}
