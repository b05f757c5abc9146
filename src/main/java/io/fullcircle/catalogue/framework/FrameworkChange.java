package io.fullcircle.catalogue.framework;

/**
 * What a file changes about one principle.
 *
 * @param version that it has afterwards
 * @param rubrics how many levels get new anchors
 */
public record FrameworkChange(Kind kind, String code, int number, String name, int version, int rubrics) {

    /** In the order in which pages show them. */
    public enum Kind {
        NEW,
        /** Its words are others: it gets a newer version. */
        REWORDED,
        /** Its words are the same; its number, who is asked about it, or its anchors are others. */
        ADJUSTED,
        /** It was retired and is asked again. */
        BACK,
        /** The file does not name it any more. */
        RETIRED,
        UNCHANGED
    }
}
