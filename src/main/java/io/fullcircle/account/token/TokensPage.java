package io.fullcircle.account.token;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/**
 * The person's tokens, and a form for a new one. The new token stands in the answer to the form and is kept nowhere: neither in the
 * session nor in an address. That answer is no redirect, so the form carries the id of the token to be: sent again, by going back or by
 * reloading, it makes no second one and shows nothing.
 */
@Named
@RequestScoped
public class TokensPage {

    private static final String PATH = "/account/tokens";
    private static final int USUAL_DAYS = 90;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private TokenService tokens;

    @Inject
    private TokenQueries queries;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String revoke;

    private String key;
    private String name;
    private Integer days;
    private boolean everything;
    private List<Scope> scopes;
    private String password;
    private String made;
    private List<TokenRow> rows;

    @PostConstruct
    void clear() {
        key = Uuid7.at(clock.instant()).toString();
        name = null;
        days = USUAL_DAYS;
        everything = false;
        scopes = List.of();
        password = null;
    }

    /** Does what a button of the list asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && revoke != null) {
            tokens.revoke(viewer.get(), PublicId.parse(revoke));
            Redirect.saying(faces, PATH, "account.token.revoked");
        }
    }

    public void make() {
        try {
            Set<Scope> limit = scopes.isEmpty() ? Set.of() : EnumSet.copyOf(scopes);
            NewToken wanted = new NewToken(PublicId.parse(key), name, Duration.ofDays(days), everything ? null : limit);
            made = tokens.make(viewer.get(), wanted, password);
            clear();
            rows = null;
        } catch (DomainException rule) {
            FormErrors.show(FacesContext.getCurrentInstance(), rule);
        }
    }

    /** The token that this very request has made, else null. */
    public String getMade() {
        return made;
    }

    public List<TokenRow> getRows() {
        if (rows == null) {
            rows = queries.own(viewer.get());
        }
        return rows;
    }

    public int getLive() {
        return (int) getRows().stream().filter(this::works).count();
    }

    public boolean works(TokenRow row) {
        return row.works(clock.instant());
    }

    /** What the token may do, in words. */
    public String reach(TokenRow row) {
        Messages messages = Messages.in(viewer.getLocale());
        if (row.scopes() == null) {
            return messages.text("account.token.everything");
        }
        return row.scopes().isEmpty()
                ? messages.text("account.token.nothing")
                : row.scopes().stream()
                        .map(scope -> messages.text("account.token.scope." + scope.name()))
                        .collect(Collectors.joining(" · "));
    }

    public List<Scope> getAllScopes() {
        return List.of(Scope.values());
    }

    public List<Integer> getAllDays() {
        return NewToken.DAYS;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    public List<Scope> getScopes() {
        return scopes;
    }

    public void setScopes(List<Scope> scopes) {
        this.scopes = scopes;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
