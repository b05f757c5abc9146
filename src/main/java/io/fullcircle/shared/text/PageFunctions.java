package io.fullcircle.shared.text;

import java.time.Instant;
import java.util.UUID;

/** What pages call as {@code fc:text…}, texts with arguments in the language of the current view, and what people look like. */
public final class PageFunctions {

    private PageFunctions() {}

    public static String text1(String key, Object first) {
        return PageMessages.current().text(key, first);
    }

    public static String text2(String key, Object first, Object second) {
        return PageMessages.current().text(key, first, second);
    }

    public static String text3(String key, Object first, Object second, Object third) {
        return PageMessages.current().text(key, first, second, third);
    }

    public static String text4(String key, Object first, Object second, Object third, Object fourth) {
        return PageMessages.current().text(key, first, second, third, fourth);
    }

    /** Where the photo of the account with this public id is, under an address of its own for each new photo. */
    public static String photo(String contextPath, UUID account, Instant since) {
        return contextPath + "/account/photo/" + account + "?v=" + since.toEpochMilli();
    }

    /** First letters of the first and the last word of a name, such as MO for Marcus Oyelaran. */
    public static String initials(String name) {
        String[] words = name == null ? new String[0] : name.strip().split("\\s+");
        if (words.length == 0 || words[0].isEmpty()) {
            return "?";
        }
        String last = words.length == 1 ? "" : firstLetter(words[words.length - 1]);
        return firstLetter(words[0]) + last;
    }

    private static String firstLetter(String word) {
        return new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
