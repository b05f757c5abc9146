package io.fullcircle.booking.link;

import io.fullcircle.booking.BookingPage;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The form that says where the two of one mock meet. */
@Named
@RequestScoped
public class LinkPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingPage page;

    @Inject
    private LinkService links;

    private String link;

    /** Finds the mock; goes back to it with a word where there is nothing to say any more. */
    public void load() {
        BookingRow row = page.getBooking();
        if (!page.isPlacing()) {
            throw DomainException.notFound();
        }
        if (!page.isPlaceable()) {
            goBack(row.confirmed() ? "booking.link.over" : "booking.rule.ended." + row.state());
        }
        // Who only oversees it is not shown where the two meet.
        link = page.isReading() ? null : row.callLink();
    }

    public void say() {
        if (!page.isReading() && same(page.getBooking().callLink())) {
            goBack("booking.link.same");
        } else {
            act(() -> links.say(current.get(), page.getBooking().publicId(), link), "booking.link.done");
        }
    }

    /** Lets the link for all count again. */
    public void takeBack() {
        act(() -> links.takeBack(current.get(), page.getBooking().publicId()), "booking.link.taken");
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            goBack(done);
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                goBack(rule.messageKey());
            } else {
                FormErrors.show(FacesContext.getCurrentInstance(), rule);
            }
        }
    }

    /** True where the form says what stands there already, which may be the link for all. */
    private boolean same(String before) {
        return link != null && !link.isBlank() && link.strip().equals(before);
    }

    private void goBack(String messageKey) {
        Redirect.saying(
                FacesContext.getCurrentInstance(),
                "/booking/booking?id=" + page.getBooking().publicId(),
                messageKey);
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
