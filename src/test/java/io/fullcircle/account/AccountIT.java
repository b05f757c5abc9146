package io.fullcircle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.signin.Origin;
import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Secret;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.NetworkAddress;
import io.fullcircle.testing.As;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AccountIT {

    private static final String PASSWORD = "rain on a tin roof";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    private SetupService setups;

    @Inject
    private SignInService signIns;

    @Inject
    private AccountService accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private ViewerQueries viewers;

    @Inject
    private As as;

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
    void aSetupLinkMakesOneAdministratorAndNeverAnother() {
        link("first", "1 hour");
        link("second", "1 hour");
        assertTrue(setups.usable("first"));
        long id = setups.createAdministrator("first", "Ada Byron", "Ada@Example.org", PASSWORD, Locale.GERMAN, BERLIN);

        Viewer viewer = viewers.find(id).orElseThrow();
        assertEquals(Set.of(Role.ADMINISTRATOR), viewer.roles());
        assertEquals(BERLIN, viewer.zone());
        assertEquals(Locale.GERMAN, viewer.locale());
        assertEquals(Optional.of(id), check("ada@example.org", PASSWORD));
        assertFalse(setups.usable("first"));
        assertFalse(setups.usable("second"), "with an administrator present no link works");
        assertThrows(DomainException.class, () -> create("second", "bob@example.org"));
        assertEquals(1, Rows.number("select count(*) from account"));
    }

    @Test
    void anOldOrInventedLinkDoesNothing() {
        link("old", "-1 second");
        assertFalse(setups.usable("old"));
        assertFalse(setups.usable("invented"));
        assertFalse(setups.usable(null));
        assertThrows(DomainException.class, () -> create("old", "ada@example.org"));
        assertEquals(0, Rows.number("select count(*) from account"));
    }

    @Test
    void aRefusedFormLeavesTheLinkAsItWas() {
        link("first", "1 hour");
        DomainException refused = assertThrows(DomainException.class, () -> create("first", "no address"));
        assertEquals("email", refused.field());
        People.account("bob@example.org", passwords.hash(PASSWORD));
        assertThrows(DomainException.class, () -> create("first", "bob@example.org"), "who signed up by himself");
        assertTrue(setups.usable("first"));
    }

    @Test
    void ofManyWhoOpenTheLinkAtOnceOneBecomesAdministrator() throws Exception {
        link("first", "1 hour");
        int made = atOnce.succeed(6, i -> () -> create("first", "admin" + i + "@example.org"));
        assertEquals(1, made);
        assertEquals(1, Rows.number("select count(*) from account_role"));
    }

    @Test
    void onlyAddressAndPasswordTogetherOfAnActiveAccountSignIn() {
        long id = People.account("cy@example.org", passwords.hash(PASSWORD));
        assertEquals(Optional.of(id), check(" Cy@Example.ORG ", PASSWORD));
        assertEquals(Optional.empty(), check("cy@example.org", PASSWORD + " "));
        assertEquals(Optional.empty(), check("nobody@example.org", PASSWORD));
        Rows.update("update account set status = 'SUSPENDED' where id = ?", id);
        assertEquals(Optional.empty(), check("cy@example.org", PASSWORD + " "));
        assertThrows(DomainException.class, () -> check("cy@example.org", PASSWORD));
        assertEquals(Optional.empty(), viewers.find(id), "a suspension bites on the next request");
    }

    @Test
    void aHashMadeWithLessWorkIsMadeAnewAtTheSignIn() throws GeneralSecurityException {
        String weak = weakHash(PASSWORD);
        long id = People.account("cy@example.org", weak);
        assertEquals(Optional.empty(), check("cy@example.org", "another password"));
        assertEquals(weak, passwordHash(id));
        assertEquals(Optional.of(id), check("cy@example.org", PASSWORD));
        String fresh = passwordHash(id);
        assertFalse(Passwords.outdated(fresh), fresh);
        assertEquals(Optional.of(id), check("cy@example.org", PASSWORD));
        assertEquals(fresh, passwordHash(id), "once is enough");
    }

    private static String passwordHash(long account) {
        return Rows.text("select password_hash from account where id = ?", account);
    }

    private static String weakHash(String password) throws GeneralSecurityException {
        byte[] salt = new byte[16];
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, 1000, 256);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(key)
                .getEncoded();
        Base64.Encoder text = Base64.getEncoder();
        return "PBKDF2WithHmacSHA512:1000:" + text.encodeToString(salt) + ":" + text.encodeToString(hash);
    }

    @Test
    void rolesAreThoseOfTheMembershipsThatLastAndOfTheAccount() {
        long id = People.account("cy@example.org", "x");
        long programme = People.programme("Autumn");
        long cohort = People.cohort(programme, "Seniors");
        People.member(programme, cohort, id, Role.CANDIDATE);
        People.member(programme, null, id, Role.INTERVIEWER);
        People.member(programme, cohort, id, Role.LEAD);
        Rows.update("update membership set ended_at = now() where role = 'LEAD'");

        Viewer viewer = viewers.find(id).orElseThrow();
        assertEquals(Set.of(Role.CANDIDATE, Role.INTERVIEWER), viewer.roles());
        assertEquals(
                Set.of(
                        new Membership(programme, cohort, Role.CANDIDATE),
                        new Membership(programme, null, Role.INTERVIEWER)),
                new HashSet<>(viewer.memberships()));
        Rows.update("insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", id);
        assertTrue(viewers.find(id).orElseThrow().is(Role.ADMINISTRATOR), "a role given counts on the next request");
    }

    @Test
    void whoHasNoRoleIsSomebodyAllTheSame() {
        long id = People.account("cy@example.org", "x");
        assertEquals(Set.of(), viewers.find(id).orElseThrow().roles());
        assertEquals(Optional.empty(), viewers.find(-5));
    }

    @Test
    void languageAndZoneAreTakenOnlyFromWhatExists() throws Exception {
        long id = People.account("cy@example.org", "x");
        Viewer viewer = viewers.find(id).orElseThrow();
        as.role(Role.CANDIDATE, () -> {
            accounts.readIn(viewer, "de", "Asia/Kathmandu");
            return null;
        });
        assertEquals(ZoneId.of("Asia/Kathmandu"), viewers.find(id).orElseThrow().zone());
        assertEquals("language", refused(viewer, "xx", "UTC"));
        assertEquals("timeZone", refused(viewer, "en", "Mars/Olympus"));
        assertEquals("timeZone", refused(viewer, "en", null));
    }

    private String refused(Viewer viewer, String language, String zone) {
        return assertThrows(
                        DomainException.class,
                        () -> as.role(Role.LEAD, () -> {
                            accounts.readIn(viewer, language, zone);
                            return null;
                        }))
                .field();
    }

    private Optional<Long> check(String email, String password) {
        return signIns.check(email, password, new Origin(NetworkAddress.of("198.51.100.7"), null, Secret.fresh()));
    }

    private long create(String token, String email) {
        return setups.createAdministrator(token, "Somebody", email, PASSWORD, Locale.ENGLISH, BERLIN);
    }

    private static void link(String token, String lasts) {
        Rows.update(
                "insert into setup_link (token_hash, created_at, expires_at)"
                        + " values (sha256(convert_to(?, 'UTF8')), now(), now() + cast(? as interval))",
                token,
                lasts);
    }
}
