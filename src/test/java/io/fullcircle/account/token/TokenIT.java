package io.fullcircle.account.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.PasswordResetService;
import io.fullcircle.account.PasswordService;
import io.fullcircle.account.Passwords;
import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.TokenViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens from their making to their end, on the database. */
@ExtendWith(ArquillianExtension.class)
class TokenIT {

    private static final String PASSWORD = "rain on a tin roof";
    private static final String NETWORK = "203.0.113.x";
    private static final String LIVE = "select count(*) from api_token where revoked_at is null";

    @Inject
    private TokenService tokens;

    @Inject
    private TokenQueries queries;

    @Inject
    private ViewerQueries viewers;

    @Inject
    private PasswordService passwordKeeper;

    @Inject
    private PasswordResetService resets;

    @Inject
    private Passwords passwords;

    @Inject
    private AtOnce atOnce;

    private Viewer ana;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void empty() {
        Rows.clear();
        ana = person("ana@example.org");
    }

    @Test
    void aTokenIsKeptAsAHashAndItsOwnerHearsOfIt() {
        String token = tokens.make(ana, wanted(Set.of(Scope.PROFILE_READ)), PASSWORD);
        assertTrue(ApiToken.wellFormed(token), token);
        assertEquals(
                1,
                Rows.number("select count(*) from api_token where token_hash = sha256(convert_to(?, 'UTF8'))", token));
        String mail = Rows.text("select content from outbox_mail where recipient = 'ana@example.org'");
        assertTrue(mail.contains("“CI”") && mail.contains("/account/tokens"), mail);
        assertFalse(mail.contains(token.substring(3)), "not in the mail");
        assertEquals(
                "profile:read",
                Rows.text("select detail from audit_entry where action = 'TOKEN_MADE' and actor_id = subject_id"));
        TokenRow row = queries.own(ana).get(0);
        assertEquals(List.of(Scope.PROFILE_READ), row.scopes());
        assertFalse(row.byOperator());
        assertEquals(Duration.ofDays(90), Duration.between(row.createdAt(), row.expiresAt()));
        assertEquals(List.of(), queries.own(person("bo@example.org")));
    }

    @Test
    void withoutThePasswordThereIsNoneAndOneFormMakesOne() {
        for (String wrong : new String[] {"not my password", null, "x".repeat(300)}) {
            DomainException refused = assertThrows(DomainException.class, () -> tokens.make(ana, wanted(null), wrong));
            assertEquals("password", refused.field());
        }
        assertEquals(0, Rows.number(LIVE));
        Rows.update("delete from sign_in_throttle");
        NewToken wanted = wanted(null);
        tokens.make(ana, wanted, PASSWORD);
        DomainException twice = assertThrows(DomainException.class, () -> tokens.make(ana, wanted, PASSWORD));
        assertEquals(DomainException.Kind.CONFLICT, twice.kind());
        DomainException others = assertThrows(
                DomainException.class, () -> tokens.make(person("bo@example.org"), wanted, PASSWORD), "the same form");
        assertEquals(DomainException.Kind.CONFLICT, others.kind());
        assertEquals(1, Rows.number(LIVE));
        assertEquals(1, Rows.number("select count(*) from outbox_mail"));
    }

    @Test
    void nobodyHasMoreThanTwentyThatWorkHoweverManyAskAtOnce() throws Exception {
        fill(ApiToken.MOST - 1);
        assertEquals(1, atOnce.succeed(4, i -> () -> tokens.make(ana, wanted(null), PASSWORD)));
        assertEquals(ApiToken.MOST, Rows.number(LIVE));
        Rows.update("update api_token set expires_at = now() where id = (select min(id) from api_token)");
        tokens.make(ana, wanted(null), PASSWORD);
        Rows.update("update api_token set revoked_at = now()");
        fill(ApiToken.MOST - 1);
        assertEquals(
                "account.token.rule.day",
                assertThrows(DomainException.class, () -> tokens.make(ana, wanted(null), PASSWORD))
                        .messageKey());
    }

    @Test
    void whoRevokesATokenEndsItAndNobodyElseCan() {
        String token = tokens.make(ana, wanted(null), PASSWORD);
        UUID id = queries.own(ana).get(0).publicId();
        assertThrows(DomainException.class, () -> tokens.revoke(person("bo@example.org"), id));
        assertTrue(found(token).isPresent());
        tokens.revoke(ana, id);
        tokens.revoke(ana, id);
        assertEquals(Optional.empty(), found(token));
        assertEquals(1, Rows.number("select count(*) from audit_entry where action = 'TOKEN_REVOKED'"));
        assertFalse(queries.own(ana).get(0).works(java.time.Instant.now()));
        Rows.update(
                "update api_token set revoked_at = now() - interval '31 days', created_at = now() - interval '99 days'");
        assertEquals(List.of(), queries.own(ana), "forgotten by the page");
        Rows.update("update api_token set revoked_at = now() - interval '91 days'");
        tokens.make(ana, wanted(null), PASSWORD);
        assertEquals(1, Rows.number("select count(*) from api_token"), "and then altogether");
    }

    @Test
    void aLostPasswordEndsAllAndAChangedOneThoseThatOneSays() {
        long id = ana.accountId();
        tokens.make(ana, wanted(null), PASSWORD);
        passwordKeeper.change(ana, 0, PASSWORD, "a fresh long phrase", false);
        assertEquals(1, queries.live(ana));
        passwordKeeper.change(ana, 0, "a fresh long phrase", PASSWORD, true);
        assertEquals(0, queries.live(ana));
        tokens.make(ana, wanted(null), PASSWORD);
        tokens.make(ana, wanted(null), PASSWORD);
        Rows.update("truncate outbox_mail");
        resets.send(id);
        Matcher link = Pattern.compile("token=(\\S+)").matcher(Rows.text("select content from outbox_mail"));
        assertTrue(link.find());
        resets.reset(link.group(1), "wind in the dry reeds");
        assertEquals(0, queries.live(ana));
        assertEquals(3, Rows.number("select count(*) from audit_entry where action = 'TOKEN_REVOKED'"));
    }

    @Test
    void whatIsRevokedRunOutOrOfASuspendedAccountIsNobodys() {
        String token = tokens.make(ana, wanted(null), PASSWORD);
        TokenViewer owner = found(token).orElseThrow();
        assertEquals(ana, owner.viewer());
        assertEquals(EnumSet.allOf(Scope.class), owner.scopes());
        assertEquals(Optional.empty(), found(ApiToken.fresh()));
        Rows.update("update account set status = 'SUSPENDED' where id = ?", ana.accountId());
        assertEquals(Optional.empty(), found(token));
        Rows.update("update account set status = 'ACTIVE'");
        assertTrue(found(token).isPresent());
        Rows.update("update api_token set created_at = now() - interval '2 s', expires_at = now() - interval '1 s'");
        assertEquals(Optional.empty(), found(token));
    }

    @Test
    void theLastUseIsWrittenOnceAMinuteHoweverManyComeAtOnce() throws Exception {
        String token = tokens.make(ana, wanted(null), PASSWORD);
        assertEquals(null, queries.own(ana).get(0).usedAt());
        for (boolean present : atOnce.run(
                8,
                i -> () ->
                        viewers.find(ApiToken.hash(token), "10.0." + i + ".x").isPresent())) {
            assertTrue(present);
        }
        String first = Rows.text("select used_at || used_network from api_token");
        assertTrue(first.endsWith(".x"), first);
        found(token);
        assertEquals(first, Rows.text("select used_at || used_network from api_token"));
        Rows.update("update api_token set used_at = used_at - interval '61 s'");
        found(token);
        assertEquals(NETWORK, Rows.text("select used_network from api_token where used_at > now() - interval '9 s'"));
    }

    private Optional<TokenViewer> found(String token) {
        return viewers.find(ApiToken.hash(token), NETWORK);
    }

    private static NewToken wanted(Set<Scope> scopes) {
        return new NewToken(UUID.randomUUID(), "CI", Duration.ofDays(90), scopes);
    }

    private Viewer person(String email) {
        return viewers.find(People.account(email, passwords.hash(PASSWORD))).orElseThrow();
    }

    private void fill(int count) {
        Rows.update(
                "insert into api_token (id, public_id, account_id, name, token_hash, made_by, created_at, expires_at)"
                        + " select nextval('api_token_seq'), uuidv7(), ?, 'Old', sha256(uuid_send(uuidv7())), 'OPERATOR', now(),"
                        + " now() + interval '1 day' from generate_series(1, ?)",
                ana.accountId(),
                count);
    }
}
