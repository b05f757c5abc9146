package io.fullcircle.catalogue.rubric;

/** The three anchors of a rubric in one language. */
public record AnchorTexts(String below, String meets, String raises) {

    public String at(Bar bar) {
        return switch (bar) {
            case BELOW -> below;
            case MEETS -> meets;
            case RAISES -> raises;
        };
    }
}
