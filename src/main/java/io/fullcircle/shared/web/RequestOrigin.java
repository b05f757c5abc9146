package io.fullcircle.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;

/** Where the work of this thread comes from: a request with its address and id, or the installation itself. */
@ApplicationScoped
public class RequestOrigin {

    /** Attribute of a request that came with a token of the interface and not with a session. */
    public static final String BY_TOKEN = RequestOrigin.class.getName() + ".token";

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress addresses;

    /** {@code PAGES}, {@code TOKEN}, or {@code SYSTEM} where there is no request. */
    public String way() {
        return ask(r -> r.getAttribute(BY_TOKEN) == null ? "PAGES" : "TOKEN").orElse("SYSTEM");
    }

    /** The start of the network address, for people to read; null where there is no request. */
    public String network() {
        return ask(r -> addresses.of(r).prefix()).orElse(null);
    }

    /** The id of the request; null where there is none. */
    public String requestId() {
        return ask(RequestId::of).orElse(null);
    }

    /** The proxy of the request says only when it is asked whether there is one. */
    private <T> Optional<T> ask(Function<HttpServletRequest, T> question) {
        try {
            return Optional.ofNullable(question.apply(request));
        } catch (ContextNotActiveException | IllegalStateException none) {
            return Optional.empty();
        }
    }
}
