package io.fullcircle.account;

import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.shared.access.TokenViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.web.ClientAddress;
import io.fullcircle.shared.web.RequestOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Recognises programs by the token in their Authorization header (RFC 6750). Unknown, malformed, run out and revoked tokens, those of
 * suspended accounts, other schemes and two headers at once are all the same refusal.
 */
@ApplicationScoped
class Bearer {

    private static final String WANTED = "Bearer realm=\"Fullcircle\"";
    private static final String REFUSED = WANTED + ", error=\"invalid_token\"";

    private static final String HEADER = "Authorization";
    private static final String SCHEME = "Bearer ";

    @Inject
    private ViewerQueries viewers;

    @Inject
    private ClientAddress addresses;

    /** True for a request of a program, right or wrong: cookies do not count in it. */
    static boolean present(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") && request.getHeader(HEADER) != null;
    }

    /** What WWW-Authenticate says to who is refused: whether what was brought is worth nothing, or nothing was brought. */
    static String challenge(HttpServletRequest request) {
        return present(request) ? REFUSED : WANTED;
    }

    /** The owner of the token; the request remembers how far it reaches. */
    Optional<Viewer> recognise(HttpServletRequest request) {
        Optional<TokenViewer> found = token(Collections.list(request.getHeaders(HEADER)))
                .flatMap(token ->
                        viewers.find(ApiToken.hash(token), addresses.of(request).prefix()));
        found.ifPresent(owner -> {
            request.setAttribute(TokenViewer.class.getName(), owner);
            request.setAttribute(RequestOrigin.BY_TOKEN, Boolean.TRUE);
        });
        return found.map(TokenViewer::viewer);
    }

    /** The token in the headers, if they are one and hold one. The name of the scheme may be written in any case (RFC 9110). */
    static Optional<String> token(List<String> headers) {
        return Optional.of(headers)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(ApiToken::wellFormed);
    }
}
