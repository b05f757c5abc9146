package io.fullcircle.account;

import io.fullcircle.account.throttle.Asked;
import io.fullcircle.account.throttle.NetworkThrottle;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Asks for the address of somebody who has forgotten the password, and answers the same whether it is known. */
@Named
@RequestScoped
public class ForgotPage {

    @Inject
    private PasswordResetService resets;

    @Inject
    private PasswordResetSender sender;

    @Inject
    private NetworkThrottle throttle;

    private String email;

    public void ask() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            String address = NewAccount.checkedEmail(email);
            throttle.count(Asked.PASSWORD_RESET);
            sender.send(resets.accountOf(address).orElse(null));
            faces.getExternalContext().redirect("/account/forgot?asked=1");
            faces.responseComplete();
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
