package io.fullcircle.shared.rest;

import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a program says with a write, so that it does once what it sends twice ({@code Idempotency-Key}), and changes nothing that it has not
 * seen ({@code If-Match}, RFC 9110).
 */
public final class Writes {

    private static final int LONGEST_KEY = 200;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST_KEY + "}");

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private Writes() {}

    /**
     * The id of a write: the same for the same key of the same account, however often it is sent, and another one for everybody else.
     *
     * @throws DomainException invalid, naming the header, where it is missing or no line of visible ASCII
     */
    public static UUID request(Viewer viewer, String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw DomainException.invalid("Idempotency-Key", "shared.error.idempotencyKey", LONGEST_KEY);
        }
        return UUID.nameUUIDFromBytes((viewer.accountId() + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The version that a program says it has seen.
     *
     * @throws DomainException unseen, where it says nothing; outdated, where it says what cannot be a version
     */
    public static int seen(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new DomainException(DomainException.Kind.UNSEEN, "If-Match", "shared.error.unseen");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw outdated();
        }
        return Integer.parseInt(tag.group(1));
    }

    /** @throws DomainException outdated, where this is not the version that the program has seen */
    public static void require(int version, String ifMatch) {
        if (seen(ifMatch) != version) {
            throw outdated();
        }
    }

    /** The tag of a version, as {@code If-Match} sends it back. */
    public static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }

    private static DomainException outdated() {
        return new DomainException(DomainException.Kind.OUTDATED, "If-Match", "shared.error.outdated");
    }
}
