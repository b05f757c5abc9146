package io.fullcircle.booking.arrange;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingPage;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.CalendarCheckService;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Zones;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form that gives a mock to another interviewer at the same time. What was typed stays when they have it open no more. */
@Named
@RequestScoped
public class GivePage {

    /** No mock has this version. */
    private static final int NONE = -1;

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingPage page;

    @Inject
    private ArrangeQueries queries;

    @Inject
    private ArrangeService arrangements;

    @Inject
    private CalendarCheckService calendars;

    @Inject
    @Param
    private String request;

    /** Version of the mock that the form was drawn for. */
    @Inject
    @Param
    private String seen;

    /** Public id of the interviewer who was chosen. */
    @Inject
    @Param
    private String to;

    private String reason;
    private List<OpenTimeRow> others;

    /** Finds the mock; goes back to it with a word where it cannot be given to anybody. */
    public void load() {
        BookingRow row = page.getBooking();
        if (!page.isArranging()) {
            throw DomainException.notFound();
        }
        request = UUID.randomUUID().toString();
        seen = String.valueOf(row.version());
        if (!page.isGivable()) {
            boolean open = row.confirmed() || row.requested();
            goBack(open ? "booking.rule.begunMove" : "booking.rule.ended." + row.state());
        }
    }

    /** The others who have that very time open, by name. */
    public List<OpenTimeRow> getOthers() {
        if (others == null) {
            others = queries.others(current.get(), page.getBooking());
        }
        return others;
    }

    public boolean isChosen(OpenTimeRow time) {
        return time.interviewer().publicId().toString().equals(to);
    }

    /** Zone of who offers a time. */
    public ZoneId zone(OpenTimeRow time) {
        return Zones.known(time.interviewer().zone());
    }

    public void give() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            GiveWish wish = new GiveWish(
                    page.getBooking().publicId(),
                    seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : NONE,
                    to == null || to.isEmpty() ? null : PublicId.parse(to),
                    reason,
                    PublicId.parse(request));
            calendars.before(current.get(), wish.interviewer());
            UUID given = arrangements.give(current.get(), wish);
            Redirect.saying(faces, "/booking/booking?id=" + given, "booking.give.done");
        } catch (DomainException rule) {
            refuse(faces, rule);
        }
    }

    private void refuse(FacesContext faces, DomainException rule) {
        String key = rule.messageKey();
        if (key.equals("booking.rule.gone")) {
            others = null;
            to = null;
            FormErrors.show(faces, new DomainException(rule.kind(), null, "booking.give.gone"));
        } else if (rule.kind() == DomainException.Kind.CONFLICT) {
            goBack(key);
        } else {
            FormErrors.show(faces, rule);
        }
    }

    private void goBack(String messageKey) {
        Redirect.saying(
                FacesContext.getCurrentInstance(),
                "/booking/booking?id=" + page.getBooking().publicId(),
                messageKey);
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
