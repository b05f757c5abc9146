package io.fullcircle.account.throttle;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.ClientAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Holds up one address of the network that asks for too much. It counts before anybody has looked whether there is an account, so its
 * answer tells nothing about that. An address is all of an IPv4 one and the first 64 bits of an IPv6 one.
 */
@RequestScoped
public class NetworkThrottle {

    @Inject
    private ThrottleService throttles;

    @Inject
    private ClientAddress addresses;

    @Inject
    private HttpServletRequest request;

    /**
     * Counts one thing asked for by this request. Call it when what was typed is well-formed, and before anything is done with it.
     *
     * @throws DomainException too often, with the seconds to wait: then it does not count, and nothing may be done
     */
    public void count(Asked what) {
        try {
            throttles.begin(Attempt.asking(what, addresses.of(request).exact()));
        } catch (DomainException tooOften) {
            throw new DomainException(tooOften.kind(), null, "account.throttle.network", tooOften.arguments());
        }
    }
}
