package io.fullcircle.booking;

import io.fullcircle.booking.attendance.AttendanceService;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Asks for the reason before a mock is called off, or why it did not take place once it should have begun. */
@Named
@RequestScoped
public class CancelBookingPage {

    private static final String MISSED = "missed";

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingPage page;

    @Inject
    private BookingService bookings;

    @Inject
    private AttendanceService attendance;

    /** What the form was drawn for: time may pass between that and its button. */
    @Inject
    @Param
    private String as;

    private String reason;

    /** Finds the booking; goes back to it with a word where there is nothing left to end. */
    public void load() {
        BookingRow row = page.getBooking();
        if (page.isReading() && !page.isMissable() && !page.isCancellable()) {
            throw DomainException.notFound();
        }
        if (!row.confirmed()) {
            page.goBack("booking.rule.ended." + row.state());
        } else if (!page.isCancellable() && !page.isMissable()) {
            page.goBack(page.isWaitedFor() ? "booking.rule.begunWait" : "booking.rule.begun");
        }
    }

    public void end() {
        FacesContext faces = FacesContext.getCurrentInstance();
        UUID id = page.getBooking().publicId();
        try {
            if (MISSED.equals(as)) {
                attendance.missed(current.get(), id, reason);
                page.goBack("booking.missed");
            } else {
                bookings.cancel(current.get(), id, reason);
                page.goBack("booking.cancelled");
            }
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT && !page.isMissable()) {
                page.goBack(rule.messageKey(), rule.arguments());
            } else {
                FormErrors.show(faces, rule);
            }
        }
    }

    /** What the button does now: {@code cancel} or {@code missed}. */
    public String getKind() {
        return page.isMissable() ? MISSED : "cancel";
    }

    /** What keys end with that say it otherwise to who calls off the mock of two others. */
    public String getSide() {
        return page.isReading() && !page.isMissable() ? ".lead" : "";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
