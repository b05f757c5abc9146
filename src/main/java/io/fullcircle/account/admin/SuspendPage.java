package io.fullcircle.account.admin;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.omnifaces.cdi.Param;

/** Asks why before an account is suspended, and says what that does and what it leaves. */
@Named
@RequestScoped
public class SuspendPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private AccountPage page;

    @Inject
    private AccountAdminService service;

    @Inject
    @Param
    private String seen;

    private String reason;

    /** Finds the account; goes back to it when it is suspended already, and answers as if there were none for one's own. */
    public void load() {
        if (!AdminAccess.maySuspend(current.get(), page.getAccount().id())) {
            throw DomainException.notFound();
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() && !page.getAccount().active()) {
            Redirect.saying(faces, page.path(), "account.admin.suspend.already");
        }
    }

    public void suspend() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            SuspensionReason chosen = Arrays.stream(SuspensionReason.values())
                    .filter(r -> r.name().equals(reason))
                    .findFirst()
                    .orElse(null);
            service.suspend(current.get(), page.getAccount().publicId(), chosen, seen);
            Redirect.saying(
                    faces,
                    page.path(),
                    "account.admin.done.suspend",
                    page.getAccount().name());
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            FormErrors.show(faces, rule);
        }
    }

    public SuspensionReason[] getReasons() {
        return SuspensionReason.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
