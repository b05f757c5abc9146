package io.fullcircle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.signin.Origin;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.NetworkAddress;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ways to an account that lead through a mail. */
@ExtendWith(ArquillianExtension.class)
class RecoveryIT {

    private static final String OLD = "rain on a tin roof";
    private static final String NEW = "wind in the dry reeds";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern LINK = Pattern.compile("\\?token=(\\S+)");

    @Inject
    private PasswordResetService resets;

    @Inject
    private SignUpService signUps;

    @Inject
    private SignUpSettings signUpSettings;

    @Inject
    private ViewerQueries viewers;

    @Inject
    private SignInService signIns;

    @Inject
    private Passwords passwords;

    @Inject
    private AtOnce atOnce;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void empty() {
        Rows.clear();
    }

    @Test
    void aLinkSetsANewPasswordOnce() {
        long cy = account("cy@example.org");
        resets.send(cy);
        resets.send(cy);
        String first = token("select content from outbox_mail order by id limit 1");
        String second = token("select content from outbox_mail order by id desc limit 1");
        assertTrue(resets.usable(first));
        Rows.update(
                "insert into sign_in (id, public_id, account_id, network, signed_in_at, used_at, expires_at, device_hash)"
                        + " values (nextval('sign_in_seq'), uuidv7(), ?, '203.0.113.x', now(), now(),"
                        + " now() + interval '14 days', sha256(uuid_send(uuidv7())))",
                cy);
        resets.reset(second, NEW);
        assertEquals("REVOKED", Rows.text("select ending from sign_in"), "signed out everywhere");
        assertEquals(Optional.of(cy), check("cy@example.org", NEW));
        assertEquals(Optional.empty(), check("cy@example.org", OLD));
        assertFalse(resets.usable(first), "one used link uses up the others");
        assertThrows(DomainException.class, () -> resets.reset(second, OLD));
        assertEquals(
                "Your password was changed", Rows.text("select subject from outbox_mail order by id desc limit 1"));
    }

    @Test
    void nothingThatOpensADoorIsKeptInTheOpen() {
        resets.send(account("cy@example.org"));
        String token = token("select content from outbox_mail");
        assertEquals(
                1,
                Rows.number(
                        "select count(*) from password_reset where token_hash = sha256(convert_to(?, 'UTF8'))", token));
        assertEquals(
                1,
                Rows.number("select count(*) from outbox_mail where secret"
                        + " and expires_at = created_at + interval '60 minutes'"));
        assertFalse(Rows.text("select subject from outbox_mail").contains(token));
    }

    @Test
    void aRefusedPasswordLeavesTheLinkAsItWas() {
        resets.send(account("cy@example.org"));
        String token = token("select content from outbox_mail");
        for (String bad : List.of("short", "passwordpassword", "x".repeat(201))) {
            assertEquals(
                    "password",
                    assertThrows(DomainException.class, () -> resets.reset(token, bad))
                            .field());
        }
        assertTrue(resets.usable(token));
    }

    @Test
    void anOldInventedOrBrokenLinkDoesNothing() {
        long cy = account("cy@example.org");
        resets.send(cy);
        String token = token("select content from outbox_mail");
        for (String other :
                List.of("", "x", token.toLowerCase(java.util.Locale.ROOT), token + "A", "\u0000", "é".repeat(43))) {
            assertFalse(resets.usable(other), other);
        }
        assertFalse(resets.usable(null));
        Rows.update("update account set status = 'SUSPENDED'");
        assertFalse(resets.usable(token), "of a suspended account");
        Rows.update("update account set status = 'ACTIVE'");
        Rows.update("update password_reset set created_at = created_at - interval '61 minutes',"
                + " expires_at = expires_at - interval '60 minutes'");
        assertFalse(resets.usable(token), "an hour old");
        assertThrows(DomainException.class, () -> resets.reset(token, NEW));
        assertEquals(Optional.of(cy), check("cy@example.org", OLD));
    }

    @Test
    void afterThreeMailsInAnHourThereIsAPause() {
        long cy = account("cy@example.org");
        for (int i = 0; i < 5; i++) {
            resets.send(cy);
        }
        assertEquals(3, Rows.number("select count(*) from outbox_mail"));
        resets.send(account("di@example.org"));
        assertEquals(4, Rows.number("select count(*) from outbox_mail"), "each account has its own three");
        Rows.update("update password_reset set created_at = created_at - interval '1 hour'");
        resets.send(cy);
        assertEquals(5, Rows.number("select count(*) from outbox_mail"));
    }

    @Test
    void aSuspendedOrUnknownPersonGetsNoMail() {
        long cy = account("cy@example.org");
        Rows.update("update account set status = 'SUSPENDED'");
        resets.send(cy);
        assertEquals(0, Rows.number("select count(*) from outbox_mail"));
        assertEquals(Optional.of(cy), resets.accountOf(" CY@Example.org "));
        assertEquals(Optional.empty(), resets.accountOf("nobody@example.org"));
        assertEquals(
                "email",
                assertThrows(DomainException.class, () -> resets.accountOf("cy@example.org\r\nBcc: x@y.org"))
                        .field());
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneSetsThePassword() throws Exception {
        resets.send(account("cy@example.org"));
        String token = token("select content from outbox_mail");
        int done = atOnce.succeed(6, i -> () -> {
            resets.reset(token, NEW + " " + i);
            return null;
        });
        assertEquals(1, done);
        assertEquals(1, Rows.number("select count(*) from outbox_mail where subject = 'Your password was changed'"));
    }

    @Test
    void anAccountIsMadeOnceTheAddressIsShownAndThePasswordGivenAgain() {
        signUps.send(pending("Ana Sousa", "ana@example.org"), passwords.hash(NEW));
        assertEquals(0, Rows.number("select count(*) from account"));
        String token = token("select content from outbox_mail");
        assertEquals(Optional.of("Ana Sousa"), signUps.pendingName(token));
        assertEquals(
                "password",
                assertThrows(DomainException.class, () -> signUps.confirm(token, OLD))
                        .field());
        assertThrows(DomainException.class, () -> signUps.confirm(token, null));
        long ana = signUps.confirm(token, NEW);
        Viewer viewer = viewers.find(ana).orElseThrow();
        assertEquals(BERLIN, viewer.zone());
        assertEquals(Locale.GERMAN, viewer.locale());
        assertEquals(Set.of(), viewer.roles());
        assertEquals(Optional.of(ana), check("ana@example.org", NEW));
        assertEquals(
                PrivacyNotice.VERSION, Rows.number("select notice_version from consent where account_id = ?", ana));
        assertThrows(DomainException.class, () -> signUps.confirm(token, NEW));
        assertEquals(0, Rows.number("select count(*) from sign_up"), "nothing is kept twice");
    }

    @Test
    void theOwnerOfAnAddressIsToldThatThereIsAnAccount() {
        long cy = account("cy@example.org");
        signUps.send(pending("Mallory", "cy@example.org"), passwords.hash(NEW));
        String text = Rows.text("select content from outbox_mail");
        assertTrue(text.startsWith("Hello Cy,"), text);
        assertFalse(text.contains("token="), text);
        assertFalse(text.contains("Mallory"), text);
        assertEquals(Optional.of(cy), check("cy@example.org", OLD));
    }

    @Test
    void whoeverComesFirstHasTheAddress() {
        signUps.send(pending("Mallory", "ana@example.org"), passwords.hash(OLD));
        signUps.send(pending("Ana", "ana@example.org"), passwords.hash(NEW));
        String mallory = token("select content from outbox_mail order by id limit 1");
        String ana = token("select content from outbox_mail order by id desc limit 1");
        assertThrows(DomainException.class, () -> signUps.confirm(mallory, NEW), "her link and another password");
        signUps.confirm(ana, NEW);
        assertEquals(Optional.empty(), signUps.pendingName(mallory));
        assertThrows(DomainException.class, () -> signUps.confirm(mallory, OLD));
    }

    @Test
    void twoLinksAtOnceWaitForEachOtherInNoDeadlock() throws Exception {
        long cy = account("cy@example.org");
        resets.send(cy);
        resets.send(cy);
        signUps.send(pending("Ana", "ana@example.org"), passwords.hash(NEW));
        signUps.send(pending("Ana", "ana@example.org"), passwords.hash(NEW));
        List<String> links = List.of(0, 1, 2, 3).stream()
                .map(n -> token("select content from outbox_mail order by id limit 1 offset " + n))
                .toList();
        assertEquals(1, atOnce.succeed(2, i -> () -> signUps.confirm(links.get(2 + i), NEW)));
        assertEquals(1, Rows.number("select count(*) from account where email = 'ana@example.org'"));
        assertEquals(1, atOnce.succeed(2, i -> () -> {
            resets.reset(links.get(i), NEW);
            return null;
        }));
    }

    @Test
    void anOldLinkMakesNoAccountAndIsForgotten() {
        signUps.send(pending("Ana", "ana@example.org"), passwords.hash(NEW));
        String token = token("select content from outbox_mail");
        Rows.update("update sign_up set created_at = created_at - interval '25 hours',"
                + " expires_at = expires_at - interval '25 hours'");
        assertEquals(Optional.empty(), signUps.pendingName(token));
        assertThrows(DomainException.class, () -> signUps.confirm(token, NEW));
        signUps.send(pending("Bo", "bo@example.org"), passwords.hash(NEW));
        assertEquals("bo@example.org", Rows.text("select email from sign_up"));
    }

    @Test
    void anAddressGetsThreeMailsAnHour() {
        account("cy@example.org");
        for (int i = 0; i < 5; i++) {
            signUps.send(pending("Ana", "ana@example.org"), passwords.hash(NEW));
            signUps.send(pending("Cy", "cy@example.org"), passwords.hash(NEW));
        }
        assertEquals(6, Rows.number("select count(*) from outbox_mail"));
    }

    @Test
    void aRealInstallationIsClosedUntilItSaysOtherwise() {
        assertFalse(signUpSettings.isOpen());
        assertEquals(404, new Client().get("/account/sign-up").statusCode());
    }

    private static PendingAccount pending(String name, String email) {
        return new PendingAccount(name, email, Locale.GERMAN, BERLIN);
    }

    private long account(String email) {
        return People.account(email, passwords.hash(OLD));
    }

    private static String token(String sql) {
        Matcher link = LINK.matcher(Rows.text(sql));
        assertTrue(link.find());
        return link.group(1);
    }

    private Optional<Long> check(String email, String password) {
        return signIns.check(email, password, new Origin(NetworkAddress.of("198.51.100.7"), null, Secret.fresh()));
    }
}
