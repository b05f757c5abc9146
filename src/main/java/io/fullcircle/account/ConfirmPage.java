package io.fullcircle.account;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Behind the link in the mail to who signs up. Opening it changes nothing, for programs that look at mail open links too. */
@Named
@RequestScoped
public class ConfirmPage {

    @Inject
    private SignUpService signUps;

    @Inject
    private Entrance entrance;

    private String token;
    private String password;
    private Optional<String> name;

    public boolean isUsable() {
        return name().isPresent();
    }

    public String getName() {
        return name().orElse("");
    }

    public void confirm() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            long account = signUps.confirm(token, password);
            ExternalContext external = faces.getExternalContext();
            entrance.enter(
                    (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse(),
                    account,
                    false);
            external.redirect("/");
            faces.responseComplete();
        } catch (DomainException rule) {
            name = null;
            FormErrors.show(faces, rule);
        }
    }

    private Optional<String> name() {
        if (name == null) {
            name = signUps.pendingName(token);
        }
        return name;
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
