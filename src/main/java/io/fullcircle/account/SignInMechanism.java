package io.fullcircle.account;

import io.fullcircle.account.signin.SignInQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import io.fullcircle.shared.web.RequestId;
import io.fullcircle.shared.web.ReturnAddress;
import io.fullcircle.shared.web.ReturnAddress.Again;
import io.fullcircle.shared.web.SecurityHeaders;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is behind a request. The HTTP session holds the ids of an account and of its sign-in and nothing else; whether that sign-in still
 * counts, name, status and roles are read anew for each request, so that a suspension, a role taken away or a sign-in ended elsewhere
 * bites on the next click, on every node. Ways of signing in end in {@link Entrance}.
 *
 * <p>Below {@code /api/} a request with an Authorization header is one of a program: its token alone counts, its cookies are not looked
 * at, and it gets no session.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final Log LOG = Log.of(SignInMechanism.class);

    @Inject
    private ViewerQueries viewers;

    @Inject
    private SiteAddress site;

    @Inject
    private Entrance entrance;

    @Inject
    private Bearer bearer;

    @Inject
    private SignInQueries signIns;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        RequestId.give(request, response);
        if (forNobody(request.getRequestURI())) {
            return context.doNothing();
        }
        try {
            Optional<Presence> before = Presence.of(request);
            boolean program = Bearer.present(request);
            Optional<Viewer> viewer = program ? bearer.recognise(request) : recognise(request, response);
            if (viewer.isPresent()) {
                request.setAttribute(Viewer.class.getName(), viewer.get());
                return context.notifyContainerAboutLogin(
                        new CallerPrincipal(viewer.get().publicId().toString()), groups(viewer.get()));
            }
            return program || context.isProtected()
                    ? challenge(request, answer(response), before)
                    : context.doNothing();
        } catch (RuntimeException | IOException e) {
            return refuse(answer(response), e);
        }
    }

    /** Files, and the health of the server: the same for everybody, and there when the database is not. */
    private static boolean forNobody(String uri) {
        return uri.startsWith("/jakarta.faces.resource/") || uri.startsWith("/assets/") || uri.startsWith("/health/");
    }

    /** What is answered from here never reaches the filter that writes the headers of all other answers. */
    private HttpServletResponse answer(HttpServletResponse response) {
        SecurityHeaders.write(response, site.secure(), false);
        return response;
    }

    private Optional<Viewer> recognise(HttpServletRequest request, HttpServletResponse response) {
        Optional<Viewer> viewer = Presence.of(request).flatMap(this::viewer);
        return viewer.isPresent() ? viewer : entrance.back(request, response).flatMap(this::viewer);
    }

    private Optional<Viewer> viewer(Presence presence) {
        return viewers.find(presence.accountId(), presence.signInId());
    }

    /** @param before who the session belonged to until now */
    private AuthenticationStatus challenge(
            HttpServletRequest request, HttpServletResponse response, Optional<Presence> before) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("WWW-Authenticate", Bearer.challenge(request));
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        String address =
                ReturnAddress.signIn(request.getRequestURI(), request.getQueryString(), again(request, before));
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + address.replace("&", "&amp;")
                            + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Only who holds the session of a sign-in learns that it was ended, and nothing about why. */
    private Again again(HttpServletRequest request, Optional<Presence> before) {
        if (before.isPresent()
                && signIns.wasEnded(before.get().accountId(), before.get().signInId())) {
            return Again.ENDED;
        }
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return expired ? Again.EXPIRED : Again.NOT;
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, Exception thrown) {
        Failure failure = Failure.of(thrown);
        failure.log(LOG, thrown);
        try {
            response.sendError(failure.status());
        } catch (IOException gone) {
            LOG.info("client gone");
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static Set<String> groups(Viewer viewer) {
        return Stream.concat(
                        Stream.of(Role.Names.PERSON), viewer.roles().stream().map(Role::name))
                .collect(Collectors.toSet());
    }
}
