package io.fullcircle.catalogue.rubric;

/** What answers sound like that stand here, in one language. */
public record AnchorRow(Bar bar, String language, String text) {

    /** The symbol of it, without the s- of the sprite. */
    public String mark() {
        return bar.mark();
    }
}
