package io.fullcircle.shared.web;

import io.fullcircle.shared.error.DomainException;
import java.util.Optional;
import java.util.UUID;

/** Public ids as they come in addresses. */
public final class PublicId {

    private static final int LENGTH = 36;

    private PublicId() {}

    /**
     * The id that the text writes.
     *
     * @throws DomainException not found, for anything that is no id: there is nothing under such an address
     */
    public static UUID parse(String text) {
        if (text == null || text.length() != LENGTH) {
            throw DomainException.notFound();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw DomainException.notFound();
        }
    }

    /** The id that the text writes, of a field that is to be blamed for anything that is none. */
    public static Optional<UUID> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (DomainException none) {
            return Optional.empty();
        }
    }
}
