package io.fullcircle.shared.access;

import io.fullcircle.shared.text.OneLine;
import java.time.Duration;
import java.util.Optional;

/**
 * What a token of the interface looks like and the bounds that all tokens keep, whoever makes them: the page or the command line.
 * Guessing one is not slowed down: 256 random bits are out of reach of any number of attempts, and a count would cost each request a
 * statement.
 *
 * <p>Plain Java, because the launcher carries it too.
 */
public final class ApiToken {

    /** What every token begins with, so that programs that look for lost secrets find it. */
    public static final String PREFIX = "fc_";

    /** How long one works unless somebody says otherwise. */
    public static final Duration USUAL = Duration.ofDays(90);

    /** How long one may work at most. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Most characters of a name. */
    public static final int MAX_NAME = 80;

    /** How many that work one account may have. */
    public static final int MOST = 20;

    /** The last use is written down no more often than this. */
    static final Duration BETWEEN_USES = Duration.ofMinutes(1);

    private ApiToken() {}

    /** A new one. */
    public static String fresh() {
        return PREFIX + Secret.fresh();
    }

    /** True for a text that {@link #fresh} could have made. */
    public static boolean wellFormed(String text) {
        return text != null && text.startsWith(PREFIX) && Secret.wellFormed(text.substring(PREFIX.length()));
    }

    /** What is kept of it: 32 bytes. */
    public static byte[] hash(String token) {
        return Secret.hash(token);
    }

    /** The name as it is kept, empty when it can be none. */
    public static Optional<String> name(String typed) {
        return OneLine.of(typed, MAX_NAME);
    }
}
