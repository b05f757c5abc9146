package io.fullcircle.account.throttle;

import io.fullcircle.shared.access.Secret;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An attempt at a password, or at something else that is worth slowing down, and by whose earlier ones it is held up. */
public final class Attempt {

    /**
     * Something whose failures are counted.
     *
     * @param hash what is kept of it
     * @param own whether its failures are forgiven by a success; those of an address are not, for others share it
     */
    record Subject(String hash, ThrottlePolicy policy, boolean own) {}

    private final List<Subject> subjects;

    private Attempt(Subject... subjects) {
        // Always locked in the same order, so that two attempts cannot wait for each other.
        this.subjects =
                Stream.of(subjects).sorted(Comparator.comparing(Subject::hash)).toList();
    }

    /** By a stranger: held up by all failures at this account, be there one or not, and by those from this address. */
    public static Attempt of(String email, String address) {
        return new Attempt(
                new Subject(hash("account", email), ThrottlePolicy.ACCOUNT, true),
                new Subject(hash("address", address), ThrottlePolicy.ADDRESS, false));
    }

    /** On a device that has signed in to this account before: held up by its own failures there and by nobody else's. */
    public static Attempt onKnownDevice(String email, String deviceToken) {
        return new Attempt(new Subject(hash("device", email + " " + deviceToken), ThrottlePolicy.ACCOUNT, true));
    }

    /** By somebody who is signed in and confirms it with the password. */
    public static Attempt confirming(long accountId) {
        return new Attempt(new Subject(hash("confirmation", Long.toString(accountId)), ThrottlePolicy.ACCOUNT, true));
    }

    /** Something asked for from this address of the network: held up by what was asked for of the same kind from there. */
    static Attempt asking(Asked what, String address) {
        return new Attempt(new Subject(hash("asked " + what.name(), address), what.policy(), false));
    }

    List<Subject> subjects() {
        return subjects;
    }

    private static String hash(String kind, String value) {
        return HexFormat.of().formatHex(Secret.hash(kind + " " + value.toLowerCase(Locale.ROOT)));
    }
}
