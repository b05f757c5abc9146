package io.fullcircle.account.admin;

import io.fullcircle.account.signin.SignInQueries;
import io.fullcircle.account.signin.SignInRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One account for who administers the installation, and what can be done about it with one click. Also asked by the forms below it. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private AccountAdminQueries queries;

    @Inject
    private AccountAdminService service;

    @Inject
    private SignInQueries signIns;

    @Inject
    @Param
    private String id;

    @Inject
    @Param(name = "do")
    private String action;

    @Inject
    @Param
    private String seen;

    private AccountDetailsRow account;
    private List<AccountMembershipRow> memberships;
    private List<AccountMockRow> mocks;
    private List<SignInRow> open;

    /** Finds the account, or answers as if there were none. */
    public void load() {
        getAccount();
    }

    /** Does what a button asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || action == null) {
            return;
        }
        AccountDetailsRow row = getAccount();
        try {
            switch (action) {
                case "restore" -> service.restore(current.get(), row.publicId(), seen);
                case "signOut" -> service.endSignIns(current.get(), row.publicId());
                case "link" -> service.sendLink(current.get(), row.publicId());
                default -> throw DomainException.notFound();
            }
            Redirect.saying(faces, path(), "account.admin.done." + action, row.name());
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            account = null;
            FormErrors.show(faces, rule);
        }
    }

    public AccountDetailsRow getAccount() {
        if (account == null) {
            account = queries.account(current.get(), PublicId.parse(id)).orElseThrow(DomainException::notFound);
        }
        return account;
    }

    public List<AccountMembershipRow> getMemberships() {
        if (memberships == null) {
            memberships = queries.memberships(current.get(), getAccount().id());
        }
        return memberships;
    }

    public List<AccountMockRow> getMocks() {
        if (mocks == null) {
            mocks = queries.mocks(current.get(), getAccount().id());
        }
        return mocks;
    }

    public List<SignInRow> getSignIns() {
        if (open == null) {
            open = signIns.open(current.get(), getAccount().id());
        }
        return open;
    }

    public boolean isOwn() {
        return getAccount().id() == current.get().accountId();
    }

    /** The language's name in the viewer's. */
    public String getLanguage() {
        return getAccount().language().getDisplayLanguage(current.getLocale());
    }

    String path() {
        return "/account/account?id=" + getAccount().publicId();
    }
}
