package io.fullcircle.account;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.ReturnAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** The sign-in form: an address, a password, and where to go afterwards. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignInService signIns;

    @Inject
    private Entrance entrance;

    @Inject
    private CurrentViewer current;

    private String email;
    private String password;
    private boolean remember;
    private String returnTo;

    /** Who has signed in already goes on; here another person would take over every open page. */
    public void enter() {
        if (current.isSignedIn()) {
            Faces.redirect(ReturnAddress.safe(returnTo));
        }
    }

    /** Signs in and goes where the person was heading, or says, without saying which, that address or password is wrong. */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        try {
            long account =
                    check(request).orElseThrow(() -> DomainException.invalid("password", "account.signIn.refused"));
            entrance.enter(request, (HttpServletResponse) external.getResponse(), account, remember);
            external.redirect(ReturnAddress.safe(returnTo));
            faces.responseComplete();
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    private Optional<Long> check(HttpServletRequest request) {
        return email == null || password == null || password.length() > Passwords.MAX_LENGTH
                ? Optional.empty()
                : signIns.check(email, password, entrance.origin(request));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }

    public String getReturnTo() {
        return returnTo;
    }

    public void setReturnTo(String returnTo) {
        this.returnTo = returnTo;
    }
}
