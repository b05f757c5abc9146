package io.fullcircle.booking.thread;

import io.fullcircle.booking.BookingPage;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What the two of a mock write to each other, and the form to write more. */
@Named
@RequestScoped
public class ThreadPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingPage page;

    @Inject
    private ThreadQueries queries;

    @Inject
    private ThreadService thread;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String request;

    private String text;
    private List<MessageRow> messages;

    /** Finds the mock, or answers as if there were none. */
    public void load() {
        if (page.isReading()) {
            throw DomainException.notFound();
        }
        request = UUID.randomUUID().toString();
    }

    public List<MessageRow> getMessages() {
        if (messages == null) {
            messages = queries.messages(current.get(), page.getBooking());
        }
        return messages;
    }

    /** True while the two can write. */
    public boolean isOpen() {
        return !page.isReading() && ThreadRules.open(page.getBooking().endsAt(), clock.instant());
    }

    public void write() {
        say(text);
    }

    /** Writes one of the sentences that are needed in a hurry, in the language of who writes. */
    public void sayLate() {
        say(Messages.in(current.getLocale()).text("booking.thread.quick.late"));
    }

    /** The same. */
    public void sayLink() {
        say(Messages.in(current.getLocale()).text("booking.thread.quick.link"));
    }

    private void say(String words) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            UUID booking = page.getBooking().publicId();
            thread.write(current.get(), booking, words, PublicId.parse(request));
            Redirect.saying(faces, "/booking/messages?id=" + booking, "booking.thread.sent");
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    public String getRequest() {
        return request;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
