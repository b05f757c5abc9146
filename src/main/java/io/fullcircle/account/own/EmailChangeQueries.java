package io.fullcircle.account.own;

import io.fullcircle.account.own.EmailChangeRow.State;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Changes of address: one's own, and the one behind a link. Open to everybody, for links are opened on any device. */
@Stateless
@PermitAll
public class EmailChangeQueries {

    private static final String BY_LINK = """
            select c.account_id, c.old_email, c.new_email, c.old_token_hash = ?1, c.old_confirmed_at, c.new_confirmed_at, c.expires_at,
                c.ending
            from email_change c join account a on a.id = c.account_id
            where (c.old_token_hash = ?1 or c.new_token_hash = ?1) and a.status = 'ACTIVE'
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** What is behind this link; empty for one that nobody was sent, and while the account may not sign in. */
    public Optional<EmailChangeRow> byLink(String token) {
        if (!Secret.wellFormed(token)) {
            return Optional.empty();
        }
        List<?> rows = em.createNativeQuery(BY_LINK)
                .setParameter(1, Secret.hash(token))
                .getResultList();
        return rows.stream().findFirst().map(row -> row((Object[]) row));
    }

    /** The address that this person has asked for and that waits for an answer. */
    public Optional<String> waiting(Viewer viewer) {
        List<?> rows = em.createNativeQuery(
                        "select new_email from email_change where account_id = ?1 and ending is null and expires_at > ?2")
                .setParameter(1, viewer.accountId())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().findFirst().map(String.class::cast);
    }

    private EmailChangeRow row(Object[] c) {
        boolean fromOld = (Boolean) c[3];
        Instant expires = Columns.instant(c[6]);
        State state = state((String) c[7], expires, c[fromOld ? 4 : 5] != null);
        return new EmailChangeRow(((Number) c[0]).longValue(), (String) c[1], (String) c[2], fromOld, state, expires);
    }

    private State state(String ending, Instant expires, boolean said) {
        if (ending != null) {
            return State.valueOf(ending);
        }
        if (!clock.instant().isBefore(expires)) {
            return State.LATE;
        }
        return said ? State.SAID : State.ASKED;
    }
}
