package io.fullcircle.shared.text;

/** Whether there is anything to read in a text. */
public final class Visible {

    private Visible() {}

    /** True when the text has a character that can be seen: not only spaces of any kind, marks without width, or control characters. */
    public static boolean anyIn(String text) {
        return text.codePoints().anyMatch(Visible::visible);
    }

    private static boolean visible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT
                && Character.isDefined(c);
    }
}
