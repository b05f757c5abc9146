package io.fullcircle.programme.invitation;

import io.fullcircle.programme.ProgrammePage;
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
import java.util.Optional;
import org.omnifaces.cdi.Param;

/**
 * The open invitations on the page of a programme. The buttons carry the id of the invitation and not its place in the list, which may
 * have moved since it was drawn.
 */
@Named
@RequestScoped
public class OpenInvitationsPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private InvitationQueries queries;

    @Inject
    private InvitationService invitations;

    @Inject
    @Param
    private String again;

    @Inject
    @Param
    private String withdraw;

    private List<InvitationRow> rows;

    /** Does what a button of the list asks for; an address alone asks for nothing. */
    public void decide() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback()) {
            return;
        }
        try {
            if (again != null) {
                String address = invitations.sendAgain(current.get(), PublicId.parse(again));
                Redirect.saying(faces, programme(), "programme.invite.again", address);
            } else if (withdraw != null) {
                Optional<String> address = invitations.withdraw(current.get(), PublicId.parse(withdraw));
                String key = address.isPresent() ? "programme.invite.withdrawn" : "programme.invite.answered";
                Redirect.saying(faces, programme(), key, address.orElse(""));
            }
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            FormErrors.show(faces, rule);
        }
    }

    public List<InvitationRow> getRows() {
        if (rows == null) {
            rows = queries.open(current.get(), page.getProgramme());
        }
        return rows;
    }

    private String programme() {
        return "/programme/programme?id=" + page.getProgramme().publicId();
    }
}
