package io.fullcircle.account;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Locales;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Locale;

/** What people change about their own account, in a role or not yet. */
@Stateless
@RolesAllowed(Role.Names.PERSON)
public class AccountService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    /**
     * Takes the language and the time zone in which this person reads the product.
     *
     * @param language a tag of a language that the product has
     * @param zone an IANA id such as {@code Europe/Berlin}
     * @throws DomainException naming {@code language} or {@code timeZone} when it is not one
     */
    public void readIn(Viewer viewer, String language, String zone) {
        Locale locale = Locales.known(language);
        if (locale == null) {
            throw DomainException.invalid("language", "account.rule.language");
        }
        em.find(Account.class, viewer.accountId()).read(locale, zone(zone));
    }

    private static ZoneId zone(String id) {
        if (id == null || !ZoneId.getAvailableZoneIds().contains(id)) {
            throw DomainException.invalid("timeZone", "account.rule.zone");
        }
        return ZoneId.of(id);
    }
}
