package io.fullcircle.account.admin;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Asks before somebody becomes an administrator or ceases to be one. Whoever takes it from themselves has to say that they know. */
@Named
@RequestScoped
public class RightsPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private AccountPage page;

    @Inject
    private AccountAdminService service;

    @Inject
    @Param
    private String seen;

    private boolean knowing;

    /** Finds the account, or answers as if there were none. */
    public void load() {
        page.load();
    }

    public void give() {
        change(false);
    }

    public void take() {
        change(true);
    }

    private void change(boolean taken) {
        FacesContext faces = FacesContext.getCurrentInstance();
        AccountDetailsRow row = page.getAccount();
        try {
            if (taken) {
                service.take(current.get(), row.publicId(), knowing, seen);
            } else {
                service.give(current.get(), row.publicId(), seen);
            }
            // Whoever is no administrator any more finds nothing at the account.
            Redirect.saying(
                    faces,
                    taken && page.isOwn() ? "/" : page.path(),
                    taken ? "account.admin.done.take" : "account.admin.done.give",
                    row.name());
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            FormErrors.show(faces, rule);
        }
    }

    public boolean isKnowing() {
        return knowing;
    }

    public void setKnowing(boolean knowing) {
        this.knowing = knowing;
    }
}
