package io.fullcircle.catalogue.rubric;

import java.util.Locale;

/** Where an answer can stand against the bar, lowest first. Each has an anchor in every rubric. */
public enum Bar {
    BELOW,
    MEETS,
    RAISES;

    /** The symbol of it, without the s- of the sprite. */
    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
