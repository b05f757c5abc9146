package io.fullcircle.home;

import io.fullcircle.booking.BookingQueries;
import io.fullcircle.readiness.ReadinessQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.CurrentHome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;

/** The way to the right home, and how one is greeted there. */
@Named("homePage")
@RequestScoped
public class HomePage {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CurrentHome home;

    @Inject
    private Clock clock;

    @Inject
    private BookingQueries bookings;

    @Inject
    private ReadinessQueries reports;

    private Boolean mocks;
    private Boolean report;

    /** From the root to the current home or to the sign-in; stays for somebody without a role. */
    public void redirect() throws IOException {
        Role role = home.getRole();
        if (viewer.isSignedIn() && role == null) {
            return;
        }
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        String path = viewer.isSignedIn() ? CurrentHome.path(role) : "/account/sign-in";
        context.redirect(context.getRequestContextPath() + path);
    }

    /** Makes this home the current one; to somebody without the role the page does not exist. */
    public void enter(Role role) throws IOException {
        if (viewer.getRoles().contains(role)) {
            home.visit(role);
            return;
        }
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        context.responseComplete();
    }

    /** True for who was somebody here: what they did stays theirs. */
    public boolean isHistory() {
        return isMocks() || isReport();
    }

    /** True for who took part in mocks. */
    public boolean isMocks() {
        if (mocks == null) {
            mocks = !bookings.past(viewer.get(), 0).rows().isEmpty()
                    || !bookings.feedbackDue(viewer.get()).isEmpty();
        }
        return mocks;
    }

    /** True for who was a candidate. */
    public boolean isReport() {
        if (report == null) {
            report = !reports.own(viewer.get()).isEmpty();
        }
        return report;
    }

    /** "Good afternoon, Priya", by the viewer's own clock. */
    public String getGreeting() {
        int hour = clock.instant().atZone(viewer.getZone()).getHour();
        return Messages.in(viewer.getLocale()).text(greetingKey(hour), firstName(viewer.getDisplayName()));
    }

    static String greetingKey(int hour) {
        if (hour >= 5 && hour < 12) {
            return "home.greeting.morning";
        }
        return hour >= 12 && hour < 18 ? "home.greeting.afternoon" : "home.greeting.evening";
    }

    /** The first word of a name that is not a title such as "Dr."; the whole name where there is no other. */
    static String firstName(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.endsWith("."))
                .findFirst()
                .orElse(name);
    }
}
