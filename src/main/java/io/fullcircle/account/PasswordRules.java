package io.fullcircle.account;

import io.fullcircle.shared.error.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a new password must be: long enough, none of those that are tried first, and without what everybody knows about its owner. There
 * are no rules of composition, and nothing about it is changed: spaces at its ends belong to it.
 */
final class PasswordRules {

    /** A name or an address shorter than this stands in too many words to say anything. */
    private static final int TELLING = 4;

    private static final String PRODUCT = "fullcircle";

    private PasswordRules() {}

    /**
     * @param field name of the field to blame
     * @param displayName the person's name
     * @param email the person's address
     * @throws DomainException naming the field when the password breaks a rule
     */
    static void check(String field, String password, String displayName, String email) {
        if (password == null || password.codePointCount(0, password.length()) < Passwords.MIN_LENGTH) {
            throw DomainException.invalid(field, "account.rule.passwordShort", Passwords.MIN_LENGTH);
        }
        if (password.length() > Passwords.MAX_LENGTH) {
            throw DomainException.invalid(field, "account.rule.passwordLong", Passwords.MAX_LENGTH);
        }
        if (CommonPasswords.has(password)) {
            throw DomainException.invalid(field, "account.rule.passwordCommon");
        }
        if (letters(password).contains(PRODUCT)) {
            throw DomainException.invalid(field, "account.rule.passwordProduct");
        }
        if (known(displayName, email).anyMatch(password.toLowerCase(Locale.ROOT)::contains)) {
            throw DomainException.invalid(field, "account.rule.passwordPersonal");
        }
    }

    /** The words of the name, and what stands before the @ of the address, in lower case. */
    private static Stream<String> known(String displayName, String email) {
        String local = email.substring(0, Math.max(email.lastIndexOf('@'), 0));
        Stream<String> words = Arrays.stream(displayName.split("[^\\p{L}\\p{M}\\p{N}]+"));
        return Stream.concat(words, Stream.of(local))
                .filter(word -> word.length() >= TELLING)
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
