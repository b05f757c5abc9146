package io.fullcircle.shared.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a token may be limited to. A resource method names the one that it needs; a token without any limit has them all, those of later
 * versions too. Kept and sent by its name, so none is renamed; its words are {@code account.token.scope.NAME}.
 *
 * <p>Plain Java, because the launcher carries it too.
 */
public enum Scope {
    PROFILE_READ("profile:read"),
    PROFILE_WRITE("profile:write"),
    CATALOGUE_READ("catalogue:read"),
    AVAILABILITY_READ("availability:read"),
    BOOKINGS_READ("bookings:read"),
    BOOKINGS_WRITE("bookings:write");

    private static final String SEPARATOR = ",";

    private final String publicName;

    Scope(String publicName) {
        this.publicName = publicName;
    }

    /** As programs and people at a command line write it. */
    public String publicName() {
        return publicName;
    }

    /** The scope of this public name. */
    public static Optional<Scope> named(String publicName) {
        return Arrays.stream(values())
                .filter(scope -> scope.publicName.equals(publicName))
                .findFirst();
    }

    /** Public names, in the order of this list, with commas between. */
    public static String join(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::publicName).collect(Collectors.joining(SEPARATOR));
    }

    /** Those of the names that this version knows; one of a later version gives nothing here. */
    public static Set<Scope> known(String joined) {
        Set<Scope> known = EnumSet.noneOf(Scope.class);
        List.of(joined.split(SEPARATOR)).forEach(name -> named(name).ifPresent(known::add));
        return known;
    }
}
