package io.fullcircle.account;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Zones;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;

/** The one-time page that makes the first administrator. */
@Named
@RequestScoped
public class SetupPage {

    @Inject
    private SetupService setups;

    @Inject
    private Entrance entrance;

    private String token;
    private String name;
    private String email;
    private String password;
    private String zone;
    private boolean agreed;

    public boolean isUsable() {
        return setups.usable(token);
    }

    public void create() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            if (!agreed) {
                throw DomainException.invalid("agreed", "account.rule.agreed");
            }
            long account = setups.createAdministrator(
                    token, name, email, password, faces.getViewRoot().getLocale(), detected());
            ExternalContext external = faces.getExternalContext();
            entrance.enter(
                    (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse(),
                    account,
                    false);
            external.redirect("/");
            faces.responseComplete();
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    /** The browser's zone when it sent one that exists, else UTC; it can be changed later. */
    private ZoneId detected() {
        return Zones.known(zone == null ? "UTC" : zone);
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
