package io.fullcircle.shared.web;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * As what somebody with several roles is here at the moment: the home visited last, kept in the session. It chooses what the
 * navigation offers and decides nothing about what is allowed.
 */
@Named("currentHome")
@RequestScoped
public class CurrentHome {

    static final String ATTRIBUTE = "home.role";

    private static final List<Role> ORDER = List.of(Role.LEAD, Role.INTERVIEWER, Role.CANDIDATE, Role.ADMINISTRATOR);

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentViewer viewer;

    /** The role of the current home, or null for somebody without any. */
    public Role getRole() {
        return current(request.getSession(false), viewer.getRoles());
    }

    /** All homes of the viewer, in a fixed order. */
    public List<Role> getRoles() {
        return ORDER.stream().filter(viewer.getRoles()::contains).toList();
    }

    /** Address of the current home; the root for somebody without a role. */
    public String getPath() {
        Role role = getRole();
        return role == null ? "/" : path(role);
    }

    /** Remembers the role for the rest of the session. The caller has checked that the viewer holds it. */
    public void visit(Role role) {
        request.getSession().setAttribute(ATTRIBUTE, role.name());
    }

    public static String path(Role role) {
        return "/home/" + role.name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name, or null. */
    static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What this session remembers, which may be none, for who holds these. */
    static Role current(HttpSession session, Set<Role> held) {
        Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
        return current(kept, held);
    }

    /** The remembered role while it is still held, else the first one in the order of homes, else null. */
    static Role current(Object kept, Set<Role> held) {
        Role role = kept instanceof String name ? role(name) : null;
        if (role != null && held.contains(role)) {
            return role;
        }
        return ORDER.stream().filter(held::contains).findFirst().orElse(null);
    }
}
