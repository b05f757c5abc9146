package io.fullcircle.shared.text;

import java.util.Optional;

/** Names and titles as people type them: one line that somebody can see. */
public final class OneLine {

    private OneLine() {}

    /**
     * The text without the spaces and invisible characters around it.
     *
     * @param max most characters
     * @return empty unless it has something visible, fits, and holds neither control characters nor marks that turn the direction of
     *     the text around it; the joiners inside an emoji are left alone
     */
    public static Optional<String> of(String text, int max) {
        String tidy = text == null ? "" : trimmed(text);
        boolean plain = tidy.codePoints().noneMatch(c -> Character.isISOControl(c) || endsLine(c) || turnsDirection(c));
        return plain && !tidy.isEmpty() && tidy.length() <= max ? Optional.of(tidy) : Optional.empty();
    }

    private static String trimmed(String text) {
        int[] points = text.codePoints().toArray();
        int from = 0;
        int to = points.length;
        while (from < to && invisible(points[from])) {
            from++;
        }
        while (to > from && invisible(points[to - 1])) {
            to--;
        }
        return new String(points, from, to - from);
    }

    private static boolean invisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.UNASSIGNED;
    }

    /** Line and paragraph separators that are no control characters. */
    private static boolean endsLine(int c) {
        return c == 0x2028 || c == 0x2029;
    }

    /** Overrides, embeddings and isolates: they would reorder what stands beside the name. */
    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
