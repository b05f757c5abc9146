package io.fullcircle.account;

import io.fullcircle.account.signin.OpenSignIn;
import io.fullcircle.account.signin.Origin;
import io.fullcircle.account.signin.SignInRecordService;
import io.fullcircle.shared.access.IdleLimit;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.SignInLimits;
import io.fullcircle.shared.web.ClientAddress;
import io.fullcircle.shared.web.SiteCookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets people in, back in and out: joins the HTTP session, the record of sign-ins and the cookies. Every way of signing in ends in
 * {@link #enter}.
 */
@ApplicationScoped
public class Entrance {

    /** Brings a remembered sign-in back. */
    static final String STAY = "fc_stay";

    /** By which a device is known to the accounts that have signed in on it. */
    static final String KNOWN = "fc_known";

    @Inject
    private SignInRecordService records;

    @Inject
    private ClientAddress addresses;

    @Inject
    private SiteCookies cookies;

    @Inject
    private Clock clock;

    @Inject
    private IdleLimit limit;

    /**
     * Signs an account in that has just proved who it is, and whoever was signed in here before out.
     *
     * @param remember whether this device is to remember it
     */
    public void enter(HttpServletRequest request, HttpServletResponse response, long accountId, boolean remember) {
        Presence.of(request).ifPresent(before -> records.signOut(before.accountId(), before.signInId()));
        Origin origin = origin(request);
        OpenSignIn open = records.begin(accountId, origin, remember);
        cookies.keep(response, KNOWN, origin.deviceToken(), SignInLimits.KNOWN);
        begin(request, response, open);
        if (!remember && cookies.value(request, STAY) != null) {
            cookies.forget(response, STAY);
        }
    }

    /** Lets a remembered sign-in back in whose session has ended, if the request brings one. */
    Optional<Presence> back(HttpServletRequest request, HttpServletResponse response) {
        String cookie = cookies.value(request, STAY);
        if (cookie != null) {
            Optional<OpenSignIn> open = records.recall(cookie);
            if (open.isPresent()) {
                return Optional.of(begin(request, response, open.get()));
            }
            cookies.forget(response, STAY);
        }
        Presence.end(request);
        return Optional.empty();
    }

    /** Signs out. The device stays known, so that failures of strangers do not hold its owner up. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        Presence.of(request).ifPresent(here -> records.signOut(here.accountId(), here.signInId()));
        Presence.end(request);
        cookies.forget(response, STAY);
        cookies.forget(response, SiteCookies.SESSION);
    }

    /** Where a request comes from. A device that is not known yet gets a new token; {@link #enter} leaves it there. */
    public Origin origin(HttpServletRequest request) {
        String token = cookies.value(request, KNOWN);
        return new Origin(
                addresses.of(request),
                request.getHeader("User-Agent"),
                Secret.wellFormed(token) ? token : Secret.fresh());
    }

    private Presence begin(HttpServletRequest request, HttpServletResponse response, OpenSignIn open) {
        Presence presence = new Presence(open.accountId(), open.id());
        presence.begin(request, limit.idle());
        if (open.cookie() != null) {
            cookies.keep(response, STAY, open.cookie(), Duration.between(clock.instant(), open.expiresAt()));
        }
        return presence;
    }
}
