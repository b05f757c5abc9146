package io.fullcircle.account.own;

import io.fullcircle.account.throttle.Asked;
import io.fullcircle.account.throttle.NetworkThrottle;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Locales;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Optional;

/** Who one is here: name, language, zone; the photo; the address. Three forms, each saved for itself. */
@Named
@RequestScoped
public class OwnProfilePage {

    private static final String PATH = "/account/profile";

    @Inject
    private NetworkThrottle throttle;

    @Inject
    private CurrentViewer current;

    @Inject
    private OwnAccountService own;

    @Inject
    private PhotoDesk desk;

    @Inject
    private EmailChangeService changes;

    @Inject
    private EmailChangeQueries waiting;

    private String name;
    private String language;
    private String timeZone;
    private Part photo;
    private String email;
    private String password;
    private Optional<String> wanted;

    @PostConstruct
    void fill() {
        Viewer viewer = current.get();
        name = viewer.displayName();
        language = viewer.locale().getLanguage();
        timeZone = viewer.zone().getId();
    }

    public void save() {
        Viewer before = current.get();
        boolean moved = !before.zone().getId().equals(timeZone);
        String done = moved ? before.is(Role.INTERVIEWER) ? "movedHours" : "moved" : "saved";
        run("f", "account.own." + done, () -> {
            own.change(current.get(), name, language, timeZone);
            FacesContext.getCurrentInstance().getViewRoot().setLocale(Locales.known(language));
        });
    }

    public void show() {
        run("p", "account.own.photo.saved", () -> own.show(current.get(), desk.drawn(photo)));
    }

    public void hide() {
        run("p", "account.own.photo.removed", () -> own.hide(current.get()));
    }

    public void askEmail() {
        run("e", "account.email.asked", () -> {
            throttle.count(Asked.EMAIL_CHANGE);
            changes.ask(current.get(), email, password);
        });
    }

    public void withdrawEmail() {
        run("e", "account.email.withdrawn", () -> changes.withdraw(current.get()));
    }

    private void run(String form, String done, Runnable change) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            change.run();
            Redirect.saying(faces, PATH, done);
        } catch (DomainException rule) {
            FormErrors.show(faces, form, rule);
        }
    }

    /** The address that waits for both answers, or null. */
    public String getWanted() {
        if (wanted == null) {
            wanted = waiting.waiting(current.get());
        }
        return wanted.orElse(null);
    }

    /** Most bytes of a photo, for the script that says so before a file is sent. */
    public int getMaxBytes() {
        return Photo.MAX_BYTES;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
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
}
