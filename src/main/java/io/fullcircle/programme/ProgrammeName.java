package io.fullcircle.programme;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.OneLine;

/** The rule for names of programmes and cohorts. */
final class ProgrammeName {

    private ProgrammeName() {}

    /**
     * The name without spaces and invisible characters around it.
     *
     * @throws DomainException naming the field {@code name} unless it has 1 to {@value Programme#MAX_NAME} visible characters on one line
     */
    static String checked(String name) {
        return OneLine.of(name, Programme.MAX_NAME)
                .orElseThrow(() -> DomainException.invalid("name", "programme.rule.name", Programme.MAX_NAME));
    }
}
