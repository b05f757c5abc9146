package io.fullcircle.account;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Behind the link in the mail: a new password. The link's secret is posted on and stands in no further address. */
@Named
@RequestScoped
public class ResetPage {

    @Inject
    private PasswordResetService resets;

    private String token;
    private String password;
    private Boolean usable;

    public boolean isUsable() {
        if (usable == null) {
            usable = resets.usable(token);
        }
        return usable;
    }

    public void change() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            resets.reset(token, password);
            faces.getExternalContext().redirect("/account/sign-in?changed=1");
            faces.responseComplete();
        } catch (DomainException rule) {
            usable = null;
            FormErrors.show(faces, rule);
        }
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
