package io.fullcircle.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that are tried first because so many people use them: the 10,000 most common ones and longer ones of the same origin. Who wants
 * 12 characters of such a word adds a year, a mark or the word once more; that is common too.
 */
final class CommonPasswords {

    private static final String LIST = "common-passwords.txt";
    private static final Set<String> ALL = load();

    /** A unit this short, repeated, is no secret whatever it is. */
    private static final int SHORT_UNIT = 2;

    private CommonPasswords() {}

    /** True when the password, without regard to case and to spaces around it, is a common one, decorated or repeated. */
    static boolean has(String password) {
        String plain = password.strip().toLowerCase(Locale.ROOT);
        String unit = unit(plain);
        return ALL.contains(plain)
                || ALL.contains(undecorated(plain))
                || !unit.equals(plain) && (unit.length() <= SHORT_UNIT || ALL.contains(unit));
    }

    static int size() {
        return ALL.size();
    }

    /** The text without what is no letter at its ends. */
    private static String undecorated(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The shortest text that, repeated, is this one; the last repetition may be cut short. */
    private static String unit(String text) {
        int length = 1;
        while (length < text.length() && !text.startsWith(text.substring(length))) {
            length++;
        }
        return length * 2 > text.length() ? text : text.substring(0, length);
    }

    private static Set<String> load() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
