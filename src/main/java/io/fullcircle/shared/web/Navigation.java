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

    /** A word and the page it leads to; its folder decides which pages count as being below it. */
    private record Entry(String key, String path) {}

    private static final Entry PROGRAMMES = new Entry("shared.nav.programmes", "/programme/programmes");

    private static final Entry MAIL = new Entry("shared.nav.mail", "/notification/mailbox");

    private static final Entry QUESTIONS = new Entry("shared.nav.questions", "/catalogue/questions");

    private static final Map<Role, List<Entry>> ENTRIES = new EnumMap<>(Map.of(
            Role.CANDIDATE, List.of(home(Role.CANDIDATE), QUESTIONS),
            Role.INTERVIEWER, List.of(home(Role.INTERVIEWER), QUESTIONS),
            Role.LEAD, List.of(home(Role.LEAD), PROGRAMMES, QUESTIONS),
            Role.ADMINISTRATOR, List.of(home(Role.ADMINISTRATOR), PROGRAMMES, MAIL)));

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
                .map(e -> new NavigationItem(e.key(), e.path(), covers(e.path(), path)))
                .toList();
    }

    /** True for the page itself and, outside the homes, for every page of its folder. */
    private static boolean covers(String entry, String path) {
        String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        return path.equals(entry) || !folder.equals("/home/") && path.startsWith(folder);
    }

    private static Entry home(Role role) {
        return new Entry("shared.nav.home", CurrentHome.path(role));
    }
}
