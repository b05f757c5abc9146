package io.fullcircle.booking.request;

import io.fullcircle.booking.BookingPage;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/** A request, for its interviewer to answer and for its candidate to take back. */
@Named
@RequestScoped
public class AnswerPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingPage page;

    @Inject
    private RequestService requests;

    private String reason;

    /** Finds the request; goes back to the mock with a word where there is nothing left to answer. */
    public void load() {
        BookingRow row = page.getBooking();
        if (!page.isWriting() && !page.isCandidate()) {
            throw DomainException.notFound();
        }
        if (!row.requested()) {
            page.goBack("booking.rule.ended." + row.state());
        }
    }

    /** True for who is asked, false for who asks. */
    public boolean isAsked() {
        return page.isWriting();
    }

    /** Until when it can be answered; what never was a request has only its start to name, for a form that is sent all the same. */
    public Instant getBy() {
        return row().respondBy() == null ? row().startsAt() : row().respondBy();
    }

    public void accept() {
        act(() -> requests.accept(current.get(), row().publicId()), "booking.answer.accepted");
    }

    public void decline() {
        act(() -> requests.decline(current.get(), row().publicId(), reason), "booking.answer.declined");
    }

    public void withdraw() {
        act(() -> requests.withdraw(current.get(), row().publicId()), "booking.withdraw.done");
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            page.goBack(done, row().candidateName());
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                page.goBack(rule.messageKey());
            } else {
                FormErrors.show(FacesContext.getCurrentInstance(), rule);
            }
        }
    }

    private BookingRow row() {
        return page.getBooking();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
