package io.fullcircle.booking;

import io.fullcircle.booking.hold.HoldService;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/**
 * Choosing a time on the page of open times: keeps it for the candidate and leads to the form that books it. It is a POST, because it takes
 * time away from others: a browser that fetches links ahead, a preview in a chat or a page that somebody reloads keeps nothing. The form
 * opens by its own address as well, and then nothing is kept.
 */
@WebServlet("/booking/keep")
public class KeepServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient HoldService holds;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        UUID programme = PublicId.parse(request.getParameter("programme"));
        String time = request.getParameter("time");
        OtherTimes.Choice choice = OtherTimes.Choice.parse(time == null ? "" : time);
        try {
            holds.keep(current.get(), programme, choice.interviewer(), choice.start());
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            // The form says itself what is the matter, and offers other times.
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                request.getContextPath() + "/booking/confirm?programme=" + programme + "&interviewer="
                        + choice.interviewer() + "&start=" + choice.start());
    }
}
