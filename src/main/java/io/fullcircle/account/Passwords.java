package io.fullcircle.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashes and checks passwords with PBKDF2 (HmacSHA512, 210,000 rounds, 32 bytes of salt and of hash), which is the server's own
 * implementation. A hash carries its parameters, so that they can rise later.
 */
@ApplicationScoped
public class Passwords {

    /** Fewest characters of a password. There are no rules of composition: length is what counts. */
    public static final int MIN_LENGTH = 12;

    /** Most characters: enough for any phrase, and a bound on the work of hashing. */
    public static final int MAX_LENGTH = 200;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int BYTES = 32;

    /** Algorithm, rounds, salt and hash, the last two in base 64. */
    private static final Pattern HASH = Pattern.compile("(\\w+):(\\d{1,9}):([^:]+):([^:]+)");

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
            "Pbkdf2PasswordHash.Iterations", String.valueOf(ITERATIONS),
            "Pbkdf2PasswordHash.SaltSizeBytes", String.valueOf(BYTES),
            "Pbkdf2PasswordHash.KeySizeBytes", String.valueOf(BYTES));

    @Inject
    private Pbkdf2PasswordHash hasher;

    /** A hash of no password, checked where there is no account, so that both cases take the same time. */
    private String nobody;

    @PostConstruct
    void start() {
        hasher.initialize(PARAMETERS);
        nobody = hasher.generate("nobody has this password".toCharArray());
    }

    public String hash(String password) {
        return hasher.generate(password.toCharArray());
    }

    /** @param hash the account's, or null where there is none: then the answer is false, after the same work */
    public boolean matches(String password, String hash) {
        boolean same = hasher.verify(password.toCharArray(), hash == null ? nobody : hash);
        return same && hash != null;
    }

    /** True when the hash was made with less work, salt or length than one made today: then it is worth making anew. */
    static boolean outdated(String hash) {
        Matcher parts = HASH.matcher(hash);
        return !parts.matches()
                || !parts.group(1).equals(ALGORITHM)
                || Integer.parseInt(parts.group(2)) < ITERATIONS
                || bytes(parts.group(3)) < BYTES
                || bytes(parts.group(4)) < BYTES;
    }

    private static int bytes(String base64) {
        return Base64.getDecoder().decode(base64).length;
    }
}
