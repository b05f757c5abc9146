package io.fullcircle.shared.web;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

        /** How much of the page's path this entry names, 0 where it names none of it. */
        int names(String page) {
            return Stream.concat(
                            Stream.of(path).filter(page::equals), below.stream().filter(page::startsWith))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }

    private static final Entry PROGRAMMES = new Entry(
            "shared.nav.programmes",
            "/programme/programmes",
            List.of(
                    "/programme/",
                    "/lead/",
                    "/readiness/",
                    "/people/interviewers",
                    "/people/programme-",
                    "/people/decide",
                    "/interview/programme-",
                    "/booking/",
                    "/matching/"));

    private static final Entry QUESTIONS =
            new Entry("shared.nav.questions", "/catalogue/questions", List.of("/catalogue/"));

    /** What comes with the product is retired by who runs the installation. */
    private static final Entry SHIPPED = new Entry("shared.nav.questions", "/catalogue/review", List.of("/catalogue/"));

    /** What a candidate prepares with, the questions among it. */
    private static final Entry PRACTISE =
            new Entry("shared.nav.practise", "/catalogue/practice", List.of("/catalogue/"));

    private static final Entry TIMES = new Entry("shared.nav.times", "/availability/times", List.of("/availability/"));

    private static final Entry REPORT = new Entry("shared.nav.report", "/readiness/report", List.of());

    private static final Entry BOOK =
            new Entry("shared.nav.book", "/booking/book", List.of("/booking/confirm", "/booking/waiting"));

    private static final Entry MOCKS =
            new Entry("shared.nav.mocks", "/booking/bookings", List.of("/booking/", "/interview/", "/matching/"));

    private static final Entry MAIL =
            new Entry("shared.nav.mail", "/notification/mailbox", List.of("/notification/mail"));

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
            Role.ADMINISTRATOR,
                    List.of(home(Role.ADMINISTRATOR), PROGRAMMES, ACCOUNTS, SHIPPED, AUDIT, SETTINGS, MAIL)));

    @Inject
    private CurrentHome home;

    public List<NavigationItem> getItems() {
        return items(
                home.getRole(), FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }

    /** The items of somebody's current home as seen from where there is no page. */
    static List<NavigationItem> of(Viewer viewer, HttpSession session) {
        return items(CurrentHome.current(session, viewer.roles()), "");
    }

    /**
     * The items of a role as seen from a page: where several name it, the one that names most of it is current.
     *
     * @param viewId path of the page's file, such as {@code /home/lead.xhtml}
     */
    static List<NavigationItem> items(Role role, String viewId) {
        String path = viewId.replaceFirst("\\.xhtml$", "");
        List<Entry> entries = role == null ? List.of() : ENTRIES.getOrDefault(role, List.of());
        int most = entries.stream().mapToInt(e -> e.names(path)).max().orElse(0);
        return entries.stream()
                .map(e -> new NavigationItem(e.key(), e.path(), most > 0 && e.names(path) == most))
                .toList();
    }

    private static Entry home(Role role) {
        return new Entry("shared.nav.home", CurrentHome.path(role), List.of());
    }
}
