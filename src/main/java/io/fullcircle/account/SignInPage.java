package io.fullcircle.account;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.ReturnAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
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
        Optional<Long> account = email == null || password == null || password.length() > Passwords.MAX_LENGTH
                ? Optional.empty()
                : signIns.check(email, password);
        if (account.isEmpty()) {
            String text = Messages.in(faces.getViewRoot().getLocale()).text("account.signIn.refused");
            faces.addMessage("f:password", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            faces.validationFailed();
            return;
        }
        ExternalContext external = faces.getExternalContext();
        entrance.enter(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                account.get(),
                remember);
        external.redirect(ReturnAddress.safe(returnTo));
        faces.responseComplete();
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
