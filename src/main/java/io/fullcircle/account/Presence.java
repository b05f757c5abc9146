package io.fullcircle.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;

/** Which account is present in an HTTP session, and by which sign-in. */
public record Presence(long accountId, long signInId) {

    private static final String ACCOUNT = "account.id";
    private static final String SIGN_IN = "signIn.id";

    /** Who the session of this request belongs to; whether the sign-in still counts is for the database to say. */
    public static Optional<Presence> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ACCOUNT) instanceof Long account
                        && session.getAttribute(SIGN_IN) instanceof Long signIn
                ? Optional.of(new Presence(account, signIn))
                : Optional.empty();
    }

    /**
     * Starts a session under a new id, so that one known from before is worth nothing.
     *
     * @param idle how long it may be out of use; whether the sign-in still counts then, the database says
     */
    void begin(HttpServletRequest request, Duration idle) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(ACCOUNT, accountId);
        session.setAttribute(SIGN_IN, signInId);
    }

    /** Ends the session, if there is one. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
