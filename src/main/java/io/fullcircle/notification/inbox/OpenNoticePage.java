package io.fullcircle.notification.inbox;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.cdi.Param;

/** Where a line of the inbox leads to: it counts as read, and the page that it is about opens. Coming again changes nothing more. */
@Named
@RequestScoped
public class OpenNoticePage {

    @Inject
    private CurrentViewer current;

    @Inject
    private InboxService inbox;

    @Inject
    @Param
    private String id;

    /** Goes on; answers as if there were nothing to who was not told this. */
    public void load() throws IOException {
        String path = inbox.read(current.get(), PublicId.parse(id)).orElseThrow(DomainException::notFound);
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
        faces.responseComplete();
    }
}
