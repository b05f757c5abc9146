package io.fullcircle.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The network address that somebody comes from. Each proxy in front adds the address that it saw at the end of X-Forwarded-For; as
 * many entries are believed, from the end, as proxies are configured ({@code APP_PROXIES}), for all before them may be made up.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject
    @ConfigProperty(name = "app.proxies", defaultValue = "0")
    private int proxies;

    public NetworkAddress of(HttpServletRequest request) {
        return NetworkAddress.of(
                seen(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), proxies));
    }

    /**
     * @param remote where the connection comes from
     * @param forwarded the headers, in their order
     * @param proxies how many proxies are in front
     */
    static String seen(String remote, List<String> forwarded, int proxies) {
        List<String> hops = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        if (proxies <= 0 || hops.isEmpty()) {
            return remote;
        }
        return hops.get(Math.max(0, hops.size() - proxies));
    }
}
