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

/** The form of somebody who wants an account, and the same answer whatever the address is. */
@Named
@RequestScoped
public class SignUpPage {

    @Inject
    private SignUpSettings settings;

    @Inject
    private SignUpService signUps;

    @Inject
    private SignUpSender sender;

    @Inject
    private NetworkThrottle throttle;

    @Inject
    private Passwords passwords;

    private String name;
    private String email;
    private String password;
    private String language;
    private String timeZone = "UTC";
    private boolean agreed;

    /** Where sign-up is closed there is no such page. */
    public void load() {
        if (!settings.isOpen()) {
            throw DomainException.notFound();
        }
        if (language == null) {
            language =
                    FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
        }
    }

    public void ask() throws IOException {
        load();
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            NewAccount person = NewAccount.of(name, email, password);
            settings.requireDomain(person.email());
            PendingAccount pending = PendingAccount.of(person, language, timeZone, agreed);
            throttle.count(Asked.SIGN_UP);
            signUps.requireDatabase();
            sender.send(pending, passwords.hash(password));
            faces.getExternalContext().redirect("/account/sign-up?asked=1");
            faces.responseComplete();
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
