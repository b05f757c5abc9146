package io.fullcircle.booking;

import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What a form carries along that puts a booking in the place of a mock: what it is sent under, what was seen, and why. */
@Named
@RequestScoped
public class ChangeForm {

    /** No mock has this version. */
    private static final int NONE = -1;

    @Inject
    private BookingPage page;

    @Inject
    @Param
    private String request;

    /** Version of the mock that the form was drawn for. */
    @Inject
    @Param
    private String seen;

    private String reason;

    /** Starts a new form for the mock as it is now. */
    public void begin() {
        request = UUID.randomUUID().toString();
        seen = String.valueOf(page.getBooking().version());
    }

    /** However often one form is sent, it is done once. */
    public UUID request() {
        return PublicId.parse(request);
    }

    /** What the form says; that of no mock where nothing of this site sent it. */
    public int seenVersion() {
        return seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : NONE;
    }

    public String getRequest() {
        return request;
    }

    public String getSeen() {
        return seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
