package io.fullcircle.booking.arrange;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingPage;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.CalendarCheckService;
import io.fullcircle.booking.ChangeForm;
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
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form that gives a mock to another interviewer at the same time. What was typed stays when they have it open no more. */
@Named
@RequestScoped
public class GivePage {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingPage page;

    @Inject
    private ChangeForm form;

    @Inject
    private ArrangeQueries queries;

    @Inject
    private ArrangeService arrangements;

    @Inject
    private CalendarCheckService calendars;

    /** Public id of the interviewer who was chosen. */
    @Inject
    @Param
    private String to;

    private List<OpenTimeRow> others;

    /** Finds the mock; goes back to it with a word where it cannot be given to anybody. */
    public void load() {
        BookingRow row = page.getBooking();
        if (!page.isArranging()) {
            throw DomainException.notFound();
        }
        form.begin();
        if (!page.isGivable()) {
            boolean open = row.confirmed() || row.requested();
            page.goBack(open ? "booking.rule.begunMove" : "booking.rule.ended." + row.state());
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

    public void give() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            GiveWish wish = new GiveWish(
                    page.getBooking().publicId(),
                    form.seenVersion(),
                    to == null || to.isEmpty() ? null : PublicId.parse(to),
                    form.getReason(),
                    form.request());
            calendars.before(wish.interviewer());
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
            page.goBack(key);
        } else {
            FormErrors.show(faces, rule);
        }
    }
}
