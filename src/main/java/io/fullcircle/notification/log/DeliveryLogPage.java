package io.fullcircle.notification.log;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** The mails to one person, for who leads them. */
@Named
@RequestScoped
public class DeliveryLogPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private DeliveryLogQueries queries;

    /** Public id of the account. */
    @Inject
    @Param
    private String id;

    private DeliveryLog log;

    /** Finds the person, or answers as if there were none. */
    public void load() {
        log = queries.of(current.get(), PublicId.parse(id)).orElseThrow(DomainException::notFound);
    }

    public DeliveryLog getLog() {
        return log;
    }
}
