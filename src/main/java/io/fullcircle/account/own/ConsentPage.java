package io.fullcircle.account.own;

import io.fullcircle.account.ConsentService;
import io.fullcircle.account.PrivacyNotice;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.web.ReturnAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Asks for the agreement to the privacy notice as it stands, once, and goes on to where the person wanted to go. */
@Named
@RequestScoped
public class ConsentPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ConsentService consents;

    @Inject
    @Param(name = "return")
    private String returnTo;

    /** Who has agreed already goes on. */
    public void load() {
        if (current.get().agreed() >= PrivacyNotice.VERSION) {
            Faces.redirect(ReturnAddress.safe(returnTo));
        }
    }

    public void agree() {
        consents.agree(current.get().accountId());
        Faces.redirect(ReturnAddress.safe(returnTo));
    }

    /** True for who agreed to an earlier version; nobody has asked the others yet. */
    public boolean isAgain() {
        return current.get().agreed() > 0;
    }

    public String getReturnTo() {
        return returnTo;
    }
}
