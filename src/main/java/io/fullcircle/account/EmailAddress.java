package io.fullcircle.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** The rule for addresses that accounts are made under. */
public final class EmailAddress {

    /** Most characters of an address. */
    public static final int MAX_LENGTH = 254;

    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s\\p{Z}\\p{C}@<>\"(),:;\\[\\]\\\\]+@[^\\s\\p{Z}\\p{C}@<>\"(),:;\\[\\]\\\\]+\\.[^\\s\\p{Z}\\p{C}@<>\"(),:;\\[\\]\\\\.]+");

    private EmailAddress() {}

    /** The address in lower case, without spaces around it; empty when it is none: 3 to 254 characters with one @ and a dot after it. */
    public static Optional<String> of(String text) {
        String address = text == null ? "" : SignInService.normalised(text);
        return address.length() <= MAX_LENGTH && EMAIL.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }
}
