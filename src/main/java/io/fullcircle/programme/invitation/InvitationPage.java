package io.fullcircle.programme.invitation;

import io.fullcircle.account.Entrance;
import io.fullcircle.account.Passwords;
import io.fullcircle.account.SignInService;
import io.fullcircle.account.throttle.Asked;
import io.fullcircle.account.throttle.NetworkThrottle;
import io.fullcircle.programme.invitation.InvitationOffer.State;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.CurrentHome;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Behind the link of an invitation: what it offers, and one form that accepts it, whichever fits who has opened it. The link's secret is
 * posted on and stands in no further address.
 */
@Named
@RequestScoped
public class InvitationPage {

    /** Form of who has no account yet. */
    private static final String NEWCOMER = "f";

    /** Form of who has an account and has not signed in. */
    private static final String OWNER = "own";

    @Inject
    private AcceptanceService acceptances;

    @Inject
    private SignInService signIns;

    @Inject
    private Entrance entrance;

    @Inject
    private NetworkThrottle throttle;

    @Inject
    private CurrentViewer current;

    private String token;
    private String name;
    private String password;
    private String language;
    private String timeZone = "UTC";
    private boolean agreed;
    private InvitationOffer offer;

    public InvitationOffer getOffer() {
        if (offer == null) {
            offer = acceptances.offer(token);
        }
        return offer;
    }

    /** True when an account is to be made; while a request is read, true for the form that it posts. */
    public boolean isNewcomer() {
        return posts(NEWCOMER) || getOffer().isOpen() && !getOffer().account() && !current.isSignedIn();
    }

    public boolean isOwner() {
        return posts(OWNER) || getOffer().isOpen() && getOffer().account() && !current.isSignedIn();
    }

    /** True when the person whom it is for has signed in. */
    public boolean isHere() {
        return getOffer().isOpen() && isOwn();
    }

    /** True when somebody else has signed in. */
    public boolean isStranger() {
        return getOffer().isOpen() && current.isSignedIn() && !isOwn();
    }

    private boolean isOwn() {
        return current.isSignedIn()
                && InvitationAccess.mayAccept(current.get(), getOffer().email());
    }

    /** Makes the account, accepts, and signs in. A second click finds it done and comes in by the password that both have posted. */
    public void join() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            throttle.count(Asked.INVITATION);
            Role role = getOffer().role();
            long account = acceptances.acceptAsNewcomer(token, name, password, language, timeZone, agreed);
            enter(faces, account, role == null ? "/" : CurrentHome.path(role));
        } catch (DomainException rule) {
            offer = null;
            Optional<Long> account = getOffer().state() == State.ACCEPTED ? owner(request(faces)) : Optional.empty();
            if (account.isPresent()) {
                enter(faces, account.get(), "/");
            } else {
                FormErrors.show(faces, rule);
            }
        }
    }

    /** Signs in with the password and accepts. */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            long account = owner(request(faces))
                    .orElseThrow(() -> DomainException.invalid(null, "programme.invitation.wrong"));
            Role role = acceptances.accept(token, account);
            enter(faces, account, CurrentHome.path(role));
        } catch (DomainException rule) {
            offer = null;
            FormErrors.show(faces, rule);
        }
    }

    /** Accepts as who has signed in. */
    public void accept() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            Role role = acceptances.accept(token, current.get().accountId());
            faces.getExternalContext().redirect(CurrentHome.path(role));
            faces.responseComplete();
        } catch (DomainException rule) {
            offer = null;
            FormErrors.show(faces, rule);
        }
    }

    /** Signs somebody else out and comes back to the invitation. */
    public void leave() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        entrance.leave(request(faces), response(faces));
        String link = Secret.wellFormed(token) ? InvitationLetter.PATH + token : "/account/sign-in";
        faces.getExternalContext().redirect(link);
        faces.responseComplete();
    }

    private Optional<Long> owner(HttpServletRequest request) {
        String email = getOffer().email();
        return email == null || password == null || password.length() > Passwords.MAX_LENGTH
                ? Optional.empty()
                : signIns.check(email, password, entrance.origin(request));
    }

    private void enter(FacesContext faces, long account, String path) throws IOException {
        ExternalContext external = faces.getExternalContext();
        entrance.enter(request(faces), response(faces), account, false);
        external.redirect(path);
        faces.responseComplete();
    }

    private static boolean posts(String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback()
                && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && faces.getExternalContext().getRequestParameterMap().containsKey(form);
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    private static HttpServletResponse response(FacesContext faces) {
        return (HttpServletResponse) faces.getExternalContext().getResponse();
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** As typed; before that, as whoever invited knows the person. */
    public String getName() {
        return name == null && !FacesContext.getCurrentInstance().isPostback()
                ? getOffer().name()
                : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** As chosen; before that, the language of the page, which is that of the browser. */
    public String getLanguage() {
        return language == null ? current.getLocale().getLanguage() : language;
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
