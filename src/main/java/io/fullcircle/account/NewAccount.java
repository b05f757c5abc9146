package io.fullcircle.account;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.OneLine;

/**
 * What somebody typed to get an account, checked and tidied: the name without spaces around it, the address in lower case.
 *
 * @param displayName 1 to 120 characters on one line
 * @param email 3 to 254 characters with one @ and a dot after it
 * @param password one that {@link PasswordRules} let through
 */
public record NewAccount(String displayName, String email, String password) {

    private static final int MAX_NAME = 120;

    /** @throws DomainException naming the field that breaks a rule */
    static NewAccount of(String displayName, String email, String password) {
        String name = checkedName(displayName);
        String address = checkedEmail(email);
        PasswordRules.check("password", password, name, address);
        return new NewAccount(name, address, password);
    }

    /**
     * The name without spaces around it.
     *
     * @throws DomainException naming {@code name} when it is none, or too long a one
     */
    public static String checkedName(String name) {
        return OneLine.of(name, MAX_NAME).orElseThrow(() -> DomainException.invalid("name", "account.rule.name"));
    }

    /**
     * The address in lower case, without spaces around it.
     *
     * @throws DomainException naming {@code email} when it is none
     */
    public static String checkedEmail(String email) {
        return EmailAddress.of(email).orElseThrow(() -> DomainException.invalid("email", "account.rule.email"));
    }
}
