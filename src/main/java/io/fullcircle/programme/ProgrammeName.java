package io.fullcircle.programme;

import io.fullcircle.shared.error.DomainException;

/** The rule for names of programmes and cohorts. */
final class ProgrammeName {

    private ProgrammeName() {}

    /**
     * The name without spaces around it.
     *
     * @throws DomainException naming the field {@code name} unless it has 1 to {@value Programme#MAX_NAME} characters on one line
     */
    static String checked(String name) {
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > Programme.MAX_NAME || tidy.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid("name", "programme.rule.name", Programme.MAX_NAME);
        }
        return tidy;
    }
}
