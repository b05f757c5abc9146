package io.fullcircle.account;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Locales;
import java.time.ZoneId;
import java.util.Locale;

/** An account as somebody wants it who has not shown yet that the address is theirs. Everything in it has been checked. */
public record PendingAccount(String displayName, String email, Locale language, ZoneId zone) {

    /** @throws DomainException naming the field that breaks a rule */
    static PendingAccount of(NewAccount person, String language, String zone, boolean agreed) {
        Locale locale = Locales.known(language);
        if (locale == null) {
            throw DomainException.invalid("language", "account.rule.language");
        }
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw DomainException.invalid("timeZone", "account.rule.zone");
        }
        if (!agreed) {
            throw DomainException.invalid("agreed", "account.rule.agreed");
        }
        return new PendingAccount(person.displayName(), person.email(), locale, ZoneId.of(zone));
    }
}
