package io.fullcircle.catalogue;

import jakarta.persistence.Embeddable;

/** What we say about a principle, in one language. */
@Embeddable
public class PrincipleText {

    private String description;

    /** For the persistence provider. */
    protected PrincipleText() {}
}
