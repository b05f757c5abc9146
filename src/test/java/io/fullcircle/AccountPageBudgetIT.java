package io.fullcircle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.testing.Client;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one's own account costs: its pages send as many statements for many rows as for few. */
@ExtendWith(ArquillianExtension.class)
class AccountPageBudgetIT extends PageBudgetFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void ownAccount() {
        long own = People.account("own@example.org", hash);
        Client client = new Client().signIn("own@example.org", PASSWORD);
        // The viewer; then the address that waits, or what was chosen.
        List<String> pages = List.of("/account/profile", "/account/notices");
        assertEquals(List.of(2, 2), costs(client, pages), "none");
        for (int i = 0; i < MANY; i++) {
            Rows.update(
                    "insert into email_change (old_token_hash, new_token_hash, account_id, old_email, new_email, created_at,"
                            + " expires_at, ending) values (sha256(uuid_send(uuidv7())), sha256(uuid_send(uuidv7())), ?,"
                            + " 'own@example.org', 'other@example.org', now(), now() + interval '1 day', 'CANCELLED')",
                    own);
            Rows.update(
                    "insert into consent (account_id, notice_version, given_at) values (?, ?, now())", own, 2000 + i);
        }
        assertEquals(List.of(2, 2), costs(client, pages), "many");
    }

    @Test
    void signInsAndTokens() {
        long own = People.account("own@example.org", hash);
        Client client = new Client().signIn("own@example.org", PASSWORD);
        // The viewer, then the sign-ins and how many tokens work; or the tokens.
        List<String> pages = List.of("/account/security", "/account/tokens");
        assertEquals(List.of(3, 2), costs(client, pages), "one");
        for (int i = 0; i < MANY; i++) {
            Rows.update(
                    "insert into sign_in (id, public_id, account_id, network, signed_in_at, used_at, expires_at, device_hash)"
                            + " values (nextval('sign_in_seq'), uuidv7(), ?, '203.0.113.x', now(), now(),"
                            + " now() + interval '14 days', sha256(uuid_send(uuidv7())))",
                    own);
            Rows.update(
                    "insert into api_token (id, public_id, account_id, name, token_hash, made_by, created_at, expires_at)"
                            + " values (nextval('api_token_seq'), uuidv7(), ?, 'CI', sha256(uuid_send(uuidv7())), 'PERSON', now(),"
                            + " now() + interval '14 days')",
                    own);
        }
        assertEquals(List.of(3, 2), costs(client, pages), "many");
    }
}
