package io.fullcircle.shared.access;

import io.fullcircle.shared.text.Locales;
import io.fullcircle.shared.text.PageFunctions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The viewer of this request, for the edge: pages, resources and templates ({@code viewer}). Services and queries take a {@link Viewer}
 * instead.
 */
@Named("viewer")
@RequestScoped
public class CurrentViewer {

    @Inject
    private HttpServletRequest request;

    public boolean isSignedIn() {
        return found().isPresent();
    }

    /**
     * The signed-in person.
     *
     * @throws IllegalStateException when nobody has signed in; the pages that ask are protected
     */
    public Viewer get() {
        return found().orElseThrow(() -> new IllegalStateException("Nobody has signed in"));
    }

    public String getDisplayName() {
        return found().map(Viewer::displayName).orElse("");
    }

    public String getEmail() {
        return found().map(Viewer::email).orElse("");
    }

    public String getInitials() {
        return PageFunctions.initials(getDisplayName());
    }

    /** The zone that times are shown in: the person's own, UTC before the sign-in. */
    public ZoneId getZone() {
        return found().map(Viewer::zone).orElse(ZoneOffset.UTC);
    }

    /** The language of the answer: the person's own, before the sign-in the one chosen on this device or asked for by the browser. */
    public Locale getLocale() {
        return found().map(Viewer::locale)
                .orElseGet(() -> Locales.choose(RequestCookie.choice(request, "language"), request.getLocales()));
    }

    /** Since when the person has a photo; null without one, and before the sign-in. */
    public Instant getPhotoAt() {
        return found().map(Viewer::photoAt).orElse(null);
    }

    /** How many notices wait to be read, at most {@link Viewer#MOST_UNREAD}. */
    public int getUnread() {
        return found().map(Viewer::unread).orElse(0);
    }

    /** The same as it stands on a page: where there are more than are counted it says so. */
    public String getUnreadWords() {
        return getUnread() < Viewer.MOST_UNREAD ? Integer.toString(getUnread()) : Viewer.MOST_UNREAD - 1 + "+";
    }

    /** True for who takes part in mocks, on either side. */
    public boolean isInMocks() {
        return getRoles().contains(Role.CANDIDATE) || getRoles().contains(Role.INTERVIEWER);
    }

    public Set<Role> getRoles() {
        return found().map(Viewer::roles).orElse(Set.of());
    }

    /** Whether this request may do what the scope stands for: everything, unless it came with a token that is limited to less. */
    public boolean reaches(Scope scope) {
        return !(request.getAttribute(TokenViewer.class.getName()) instanceof TokenViewer token)
                || token.scopes().contains(scope);
    }

    /** True for who holds this role somewhere: for links to what is made for it. */
    public boolean is(Role role) {
        return getRoles().contains(role);
    }

    private Optional<Viewer> found() {
        return Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()));
    }
}
