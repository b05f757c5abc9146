package io.fullcircle.interview.thanks;

import io.fullcircle.interview.FeedbackPage;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The form in which a candidate says thanks for a mock. */
@Named
@RequestScoped
public class ThankPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private FeedbackPage page;

    @Inject
    private ThanksQueries queries;

    @Inject
    private ThanksService thanks;

    private String text;
    private Boolean open;

    /** Finds the mock, or answers as if there were none; goes back to the feedback where thanks were said. */
    public void load() {
        if (!page.isSubject() || page.getFeedback() == null) {
            throw DomainException.notFound();
        }
        if (!isOpen()) {
            goBack("interview.thanks.already");
        }
    }

    public void say() {
        try {
            thanks.say(current.get(), page.getBooking().publicId(), text);
            goBack("interview.thanks.done");
        } catch (DomainException rule) {
            FormErrors.show(FacesContext.getCurrentInstance(), rule);
        }
    }

    private void goBack(String key) {
        Redirect.saying(
                FacesContext.getCurrentInstance(),
                "/interview/feedback?id=" + page.getBooking().publicId(),
                key,
                page.getBooking().interviewerName());
    }

    /** True where there is something to say thanks for. */
    public boolean isOpen() {
        if (open == null) {
            open = page.isSubject()
                    && queries.open(current.get(), page.getBooking().publicId());
        }
        return open;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
