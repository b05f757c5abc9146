package io.fullcircle.account.own;

import io.fullcircle.account.Presence;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Behind the links of a change of address. Opening one changes nothing, for programs that look at mail open links too: there is a
 * button for each answer. What became of the change is said on the same page.
 */
@Named
@RequestScoped
public class EmailChangePage {

    @Inject
    private EmailChangeService service;

    @Inject
    private EmailChangeQueries changes;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private HttpServletRequest request;

    private String token;
    private boolean refusing;
    private EmailChangeRow change;
    private boolean read;

    public void confirm() {
        answer(() -> service.confirm(token, here()));
    }

    public void cancel() {
        answer(() -> service.cancel(token));
    }

    private void answer(Runnable answer) {
        try {
            answer.run();
        } catch (DomainException rule) {
            FormErrors.show(FacesContext.getCurrentInstance(), rule);
        }
        read = false;
    }

    /** The sign-in of this browser, when it is one of the account itself. */
    private Long here() {
        boolean own = viewer.isSignedIn() && getChange() != null && viewer.get().accountId() == change.accountId();
        return own ? Presence.of(request).map(Presence::signInId).orElse(null) : null;
    }

    /** What is behind the link, or null. */
    public EmailChangeRow getChange() {
        if (!read) {
            change = changes.byLink(token).orElse(null);
            read = true;
        }
        return change;
    }

    /** True for the link by which somebody says that it was not them. */
    public boolean isRefusing() {
        return refusing;
    }

    public void setRefusing(boolean refusing) {
        this.refusing = refusing;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
