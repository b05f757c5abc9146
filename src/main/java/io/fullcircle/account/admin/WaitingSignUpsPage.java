package io.fullcircle.account.admin;

import io.fullcircle.account.SignUpService;
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

/** People who signed up and whose mail has not been answered. The buttons carry the id of what waits, not its place. */
@Named
@RequestScoped
public class WaitingSignUpsPage {

    private static final String PATH = "/account/waiting";

    @Inject
    private CurrentViewer current;

    @Inject
    private AccountAdminQueries queries;

    @Inject
    private SignUpService signUps;

    @Inject
    @Param
    private String again;

    @Inject
    @Param
    private String remove;

    private List<WaitingSignUpRow> rows;

    /** Reads the list, or answers as if there were none. */
    public void load() {
        getRows();
    }

    /** Does what a button asked for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || again == null && remove == null) {
            return;
        }
        try {
            if (again != null) {
                signUps.again(current.get(), PublicId.parse(again));
            } else {
                signUps.remove(current.get(), PublicId.parse(remove));
            }
            Redirect.saying(faces, PATH, again != null ? "account.waiting.sent" : "account.waiting.removed");
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                Redirect.saying(faces, PATH, "account.waiting.gone");
                return;
            }
            FormErrors.show(faces, rule);
        }
    }

    public List<WaitingSignUpRow> getRows() {
        if (rows == null) {
            rows = queries.waiting(current.get());
        }
        return rows;
    }
}
