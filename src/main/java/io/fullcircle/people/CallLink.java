package io.fullcircle.people;

import io.fullcircle.shared.error.DomainException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/**
 * Where an interviewer meets people for a mock: the address of a video call, which both open from the page of the mock. It may be one for
 * all, or have a part for each.
 */
public final class CallLink {

    /** Most characters of one. */
    public static final int MAX_LENGTH = 300;

    /** Where it stands in a link, each mock has its own part of the address. */
    public static final String EACH = "{id}";

    private CallLink() {}

    /**
     * The link for one mock.
     *
     * @param link as {@link #checked} allows, or null
     * @param mock public id
     */
    public static String of(String link, UUID mock) {
        return link == null ? null : link.replace(EACH, mock.toString());
    }

    /** Where a link leads, so that whoever opens it sees that before; empty where there is none. */
    public static String host(String link) {
        return link == null || link.isEmpty()
                ? ""
                : URI.create(link.replace(EACH, "id")).getHost();
    }

    /**
     * The link without the spaces around it, empty where there is none.
     *
     * @throws DomainException naming {@code callLink} unless it is an absolute https address without a name or password in it
     */
    public static String checked(String text) {
        String link = text == null ? "" : text.strip();
        if (!link.isEmpty() && (link.length() > MAX_LENGTH || !safe(link))) {
            throw DomainException.invalid("callLink", "people.rule.callLink", MAX_LENGTH);
        }
        return link;
    }

    private static boolean safe(String link) {
        try {
            URI address = new URI(link.replace(EACH, "id"));
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
