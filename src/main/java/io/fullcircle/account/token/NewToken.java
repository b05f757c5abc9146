package io.fullcircle.account.token;

import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.error.DomainException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A token that a person wants, checked.
 *
 * @param publicId id that the form brings with it, so that a form that is sent twice makes one token
 * @param scopes null for all that the person may, now and later
 */
public record NewToken(UUID publicId, String name, Duration lasts, Set<Scope> scopes) {

    /** For how many days a token may be made on the page. */
    public static final List<Integer> DAYS = List.of(30, 90, 365);

    /** @throws DomainException naming {@code name}, {@code days} or {@code scopes} when it breaks a rule */
    public NewToken {
        name = ApiToken.name(name)
                .orElseThrow(() -> DomainException.invalid("name", "account.token.rule.name", ApiToken.MAX_NAME));
        if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(ApiToken.LONGEST) > 0) {
            throw DomainException.invalid("days", "account.token.rule.days");
        }
        if (scopes != null && scopes.isEmpty()) {
            throw DomainException.invalid("scopes", "account.token.rule.scopes");
        }
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }
}
