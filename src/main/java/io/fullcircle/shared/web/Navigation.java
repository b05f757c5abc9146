package io.fullcircle.shared.web;

import io.fullcircle.shared.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The main navigation of the current home. Only pages that exist are named here. */
@Named("navigation")
@RequestScoped
public class Navigation {

    /**
     * A word and the page it leads to.
     *
     * @param below how the paths of the pages begin that count as being below it
     */
    private record Entry(String key, String path, List<String> below) {

        boolean covers(String page) {
            return page.equals(path) || below.stream().anyMatch(page::startsWith);
        }
    }

    private static final Entry PROGRAMMES = new Entry(
            "shared.nav.programmes",
            "/programme/programmes",
            List.of("/programme/", "/lead/", "/readiness/", "/people/interviewers"));

    private static final Entry QUESTIONS =
            new Entry("shared.nav.questions", "/catalogue/questions", List.of("/catalogue/"));

    /** What a candidate prepares with, the questions among it. */
    private static final Entry PRACTISE =
            new Entry("shared.nav.practise", "/catalogue/practice", List.of("/catalogue/"));

    private static final Entry TIMES = new Entry("shared.nav.times", "/availability/times", List.of("/availability/"));

    private static final Entry REPORT = new Entry("shared.nav.report", "/readiness/report", List.of());

    private static final Entry BOOK =
            new Entry("shared.nav.book", "/booking/book", List.of("/booking/confirm", "/booking/waiting"));

    /** Not by the whole folder: the pages that book stand in it too. */
    private static final Entry MOCKS = new Entry(
            "shared.nav.mocks", "/booking/bookings", List.of("/booking/booking", "/booking/cancel", "/interview/"));

    private static final Entry MAIL = new Entry("shared.nav.mail", "/notification/mailbox", List.of("/notification/"));

    private static final Entry ACCOUNTS = new Entry(
            "shared.nav.accounts",
            "/account/accounts",
            List.of("/account/account", "/account/suspend", "/account/rights", "/account/waiting"));

    private static final Entry AUDIT = new Entry("shared.nav.audit", "/account/audit", List.of());

    private static final Entry SETTINGS = new Entry("shared.nav.settings", "/account/settings", List.of());

    private static final Map<Role, List<Entry>> ENTRIES = new EnumMap<>(Map.of(
            Role.CANDIDATE, List.of(home(Role.CANDIDATE), BOOK, MOCKS, REPORT, PRACTISE),
            Role.INTERVIEWER, List.of(home(Role.INTERVIEWER), MOCKS, TIMES, QUESTIONS),
            Role.LEAD, List.of(home(Role.LEAD), PROGRAMMES, QUESTIONS),
            Role.ADMINISTRATOR, List.of(home(Role.ADMINISTRATOR), PROGRAMMES, ACCOUNTS, AUDIT, SETTINGS, MAIL)));

    @Inject
    private CurrentHome home;

    public List<NavigationItem> getItems() {
        return items(
                home.getRole(), FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }

    /**
     * The items of a role as seen from a page.
     *
     * @param viewId path of the page's file, such as {@code /home/lead.xhtml}
     */
    static List<NavigationItem> items(Role role, String viewId) {
        String path = viewId.replaceFirst("\\.xhtml$", "");
        return ENTRIES.getOrDefault(role, List.of()).stream()
                .map(e -> new NavigationItem(e.key(), e.path(), e.covers(path)))
                .toList();
    }

    private static Entry home(Role role) {
        return new Entry("shared.nav.home", CurrentHome.path(role), List.of());
    }
}
