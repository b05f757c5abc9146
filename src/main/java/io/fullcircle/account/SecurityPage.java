package io.fullcircle.account;

import io.fullcircle.account.signin.SignInQueries;
import io.fullcircle.account.signin.SignInRecordService;
import io.fullcircle.account.signin.SignInRow;
import io.fullcircle.account.token.TokenQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The person's password, and where they are signed in. The buttons of the list carry the id of a sign-in, not its place. */
@Named
@RequestScoped
public class SecurityPage {

    private static final String PATH = "/account/security";

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PasswordService passwords;

    @Inject
    private SignInQueries queries;

    @Inject
    private SignInRecordService records;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private String revoke;

    @Inject
    @Param
    private String others;

    @Inject
    private TokenQueries tokens;

    private String current;
    private String fresh;
    private boolean tokensToo = true;
    private Integer liveTokens;
    private List<SignInRow> rows;

    /** Does what a button of the list asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback()) {
            return;
        }
        if (revoke != null) {
            UUID id = PublicId.parse(revoke);
            records.revoke(viewer.get(), here(), id);
            Redirect.saying(faces, PATH, "account.security.revoked");
        } else if (others != null) {
            records.revokeOthers(viewer.get(), here());
            Redirect.saying(faces, PATH, "account.security.othersRevoked");
        }
    }

    public void change() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            passwords.change(viewer.get(), here(), current, fresh, tokensToo);
            request.changeSessionId();
            Redirect.saying(faces, PATH, "account.security.changed");
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    /** The sign-in that this request came by. */
    private long here() {
        return Presence.of(request).orElseThrow(DomainException::notFound).signInId();
    }

    public List<SignInRow> getRows() {
        if (rows == null) {
            rows = queries.open(viewer.get());
        }
        return rows;
    }

    public boolean isHere(SignInRow row) {
        return row.id() == here();
    }

    /** The device in words, as far as it is known. */
    public String device(SignInRow row) {
        Messages messages = Messages.in(viewer.getLocale());
        if (row.browser() != null && row.platform() != null) {
            return messages.text("account.security.device", row.browser(), row.platform());
        }
        String known = row.browser() == null ? row.platform() : row.browser();
        return known == null ? messages.text("account.security.deviceUnknown") : known;
    }

    /** How many programs have a key to the account. */
    public int getLiveTokens() {
        if (liveTokens == null) {
            liveTokens = tokens.live(viewer.get());
        }
        return liveTokens;
    }

    public boolean isTokensToo() {
        return tokensToo;
    }

    public void setTokensToo(boolean tokensToo) {
        this.tokensToo = tokensToo;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
