package io.fullcircle.shared.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * The person for whom a program asks, and how far its token reaches.
 *
 * @param scopes all there are when the token has no limit
 */
public record TokenViewer(Viewer viewer, Set<Scope> scopes) {

    public TokenViewer {
        scopes = Set.copyOf(scopes);
    }

    /** @param kept names as they are kept, null for a token without a limit */
    static TokenViewer of(Viewer viewer, String kept) {
        return new TokenViewer(viewer, kept == null ? EnumSet.allOf(Scope.class) : Scope.known(kept));
    }
}
