package io.fullcircle.account.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.setting.RuntimeSetting;
import io.fullcircle.account.setting.RuntimeSettings;
import io.fullcircle.account.setting.SettingKeeper;
import io.fullcircle.account.setting.SettingService;
import io.fullcircle.booking.BookingRequest;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators do to accounts, and that one of them is always left. */
@ExtendWith(ArquillianExtension.class)
class AdminIT extends AdminFixture {

    @Inject
    private SettingService settingService;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private SettingKeeper keeper;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whoIsSuspendedIsOutEverywhereAtOnceAndComesBackWithTheirPasswordAlone() throws Exception {
        long cy = People.account("cy@example.org", passwords.hash(PASSWORD));
        long signIn = records.begin(cy, origin(), false).id();
        Rows.update(
                "insert into api_token (id, public_id, account_id, name, token_hash, made_by, created_at, expires_at)"
                        + " values (1, uuidv7(), ?, 'calendar', sha256('a'), 'PERSON', now(), now() + interval '1 day')",
                cy);
        admin(() -> service.sendLink(viewer(ada), publicId(cy)));
        assertTrue(viewers.find(cy, signIn).isPresent());

        suspend(ada, cy);
        assertEquals(Optional.empty(), viewers.find(cy, signIn));
        assertEquals("REVOKED", Rows.text("select ending from sign_in"));
        assertEquals(0, Rows.number("select count(*) from api_token where revoked_at is null"));
        assertEquals(0, Rows.number("select count(*) from password_reset where used_at is null"));
        assertEquals(SuspensionReason.LEFT, details(cy).reason());
        assertEquals(Optional.empty(), signIns.check("cy@example.org", "a wrong password", origin()));
        assertEquals(
                "account.signIn.suspended",
                assertThrows(DomainException.class, () -> signIns.check("cy@example.org", PASSWORD, origin()))
                        .messageKey(),
                "only who knows the password is told");
        assertEquals("account.admin.rule.suspended", refused(() -> service.sendLink(viewer(ada), publicId(cy))));

        admin(() -> service.restore(viewer(ben), publicId(cy), state(cy)));
        assertEquals(Optional.of(cy), signIns.check("cy@example.org", PASSWORD, origin()));
        assertEquals(Optional.empty(), viewers.find(cy, signIn), "what ended stays ended");
        assertEquals(
                "PASSWORD_LINK_SENT ACCOUNT_SUSPENDED ACCOUNT_RESTORED",
                Rows.text(
                        "select string_agg(action, ' ' order by id) from audit_entry where subject_id = ?"
                                + " and actor_id <> ?",
                        cy,
                        cy));
    }

    @Test
    void nobodySuspendsThemselvesAndAnOldFormChangesNothing() throws Exception {
        long cy = People.account("cy@example.org", "x");
        String seen = state(cy);
        assertEquals("shared.error.404.text", refused(() -> suspend(ada, ada)));
        suspend(ada, cy);
        assertEquals(
                "shared.error.stale",
                refused(() -> service.suspend(viewer(ben), publicId(cy), SuspensionReason.OTHER, seen)));
        admin(() -> service.restore(viewer(ben), publicId(cy), state(cy)));
        assertEquals("shared.error.stale", refused(() -> service.give(viewer(ben), publicId(cy), seen)), "it was away");
        assertEquals(
                "account.admin.rule.reason",
                refused(() -> service.suspend(viewer(ada), publicId(cy), null, state(cy))));
        assertEquals(
                "shared.error.stale", refused(() -> service.give(viewer(ada), publicId(ben), state(ben))), "is one");
        assertEquals("shared.error.stale", refused(() -> take(ada, cy, false)), "is none");
        Viewer lead = new Viewer(cy, publicId(cy), "Cy", "cy@example.org", null, null, Set.of(Role.LEAD), List.of());
        assertEquals("shared.error.404.text", refused(() -> service.endSignIns(lead, publicId(ada))));
        assertEquals("shared.error.404.text", refused(() -> queries.accounts(lead, AccountSearch.of("", "", ""), 0)));
    }

    @Test
    void ofAdministratorsWhoSuspendEachOtherAtOnceOneIsLeft() throws Exception {
        for (int round = 0; round < 10; round++) {
            int done = both(() -> suspend(ada, ben), () -> suspend(ben, ada));
            assertEquals(1, done);
            assertEquals(1, Rows.number("select count(*) from account where status = 'ACTIVE'"));
            Rows.update("update account set status = 'ACTIVE'");
            Rows.update("update account_suspension set restored_at = suspended_at, restored_by = suspended_by");
        }
    }

    @Test
    void ofAdministratorsWhoGiveUpAtOnceOneIsLeft() throws Exception {
        for (int round = 0; round < 10; round++) {
            assertEquals(1, both(() -> take(ada, ada, true), () -> take(ben, ben, true)));
            assertEquals(1, Rows.number("select count(*) from account_role"));
            Rows.update("insert into account_role (account_id, role, granted_at) select id, 'ADMINISTRATOR', now()"
                    + " from account on conflict do nothing");
        }
        assertEquals(
                "knowing",
                assertThrows(DomainException.class, () -> take(ada, ada, false)).field());
        take(ada, ben, false);
        assertEquals("account.admin.rule.last", refused(() -> take(ada, ada, true)));
    }

    @Test
    void timesOfWhoIsSuspendedAreNeitherOfferedNorBooked() throws Exception {
        long autumn = People.programme("Autumn");
        long cy = People.account("cy@example.org", "x");
        People.member(autumn, People.cohort(autumn, "Seniors"), cy, Role.CANDIDATE);
        Bookings.target(cy);
        long ines = People.account("ines@example.org", "x");
        People.member(autumn, null, ines, Role.INTERVIEWER);
        People.describe(ines, "Engineer", 1, 2);
        Bookings.approve(autumn, ines);
        Instant start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
        Bookings.open(ines, start, 4);
        new Mocks(Rows::text).booked(autumn, cy, ines, 24, "CONFIRMED");
        assertFalse(openTimes(cy, autumn).isEmpty());

        // The suspension is on its way, and not there yet, as the candidate looks.
        Callable<Object> slow = () -> Rows.text(
                "with held as (update account set status = 'SUSPENDED' where id = ? returning id)"
                        + " select pg_sleep(3)::text from held",
                ines);
        BookingRequest wish = new BookingRequest(
                UUID.fromString(People.publicId("programme", autumn)),
                publicId(ines),
                start,
                Duration.ofHours(1),
                "",
                UUID.randomUUID());
        Callable<Object> late = () -> {
            awaitSleeper();
            return as.role(Role.CANDIDATE, () -> bookings.book(viewer(cy), wish));
        };
        assertEquals(1, both(slow, late), "who books meanwhile waits, and then it is gone");
        assertEquals(List.of(), openTimes(cy, autumn));
        assertEquals(1, admin(() -> queries.mocks(viewer(ada), ines)).size(), "what was booked before stands");
    }

    private List<?> openTimes(long candidate, long programme) throws Exception {
        return as.role(Role.CANDIDATE, () -> availability.openTimes(viewer(candidate), programme));
    }

    @Test
    void whoWaitsForTheirMailGetsAFreshLinkOrIsForgotten() throws Exception {
        Rows.update(
                "insert into sign_up (token_hash, email, display_name, password_hash, language, time_zone, notice_version,"
                        + " created_at, expires_at) values (sha256('old'), 'dee@example.org', 'Dee', '"
                        + passwords.hash(PASSWORD)
                        + "', 'en', 'UTC', 1, now() - interval '2 hours', now() + interval '22 hours')");
        WaitingSignUpRow dee = waiting().get(0);
        admin(() -> signUps.again(viewer(ada), dee.publicId()));
        assertEquals(
                0, Rows.number("select count(*) from sign_up where token_hash = sha256('old') and expires_at > now()"));
        String mail = Rows.text("select content from outbox_mail");
        String token = mail.replaceFirst("(?s).*\\?token=(\\S+).*", "$1");
        long account = signUps.confirm(token, PASSWORD);
        assertEquals(
                1,
                Rows.number(
                        "select count(*) from consent where account_id = ? and given_at < now() - interval '1 hour'",
                        account),
                "they agreed when they signed up");
        assertEquals(List.of(), waiting());

        Rows.update(
                "insert into sign_up (token_hash, email, display_name, password_hash, language, time_zone, notice_version,"
                        + " created_at, expires_at) select sha256(cast(i::text as bytea)), 'eve@example.org', 'Eve', 'x', 'en', 'UTC', 1,"
                        + " now(), now() + interval '1 day' from generate_series(1, 3) i");
        assertEquals(1, waiting().size());
        UUID eve = waiting().get(0).publicId();
        assertEquals("account.admin.rule.mails", refused(() -> signUps.again(viewer(ada), eve)));
        admin(() -> signUps.remove(viewer(ada), eve));
        assertEquals(0, Rows.number("select count(*) from sign_up"));
        assertEquals("shared.error.404.text", refused(() -> signUps.remove(viewer(ada), eve)));
    }

    @Test
    void accountsAreFoundByAnyPartOfNameOrAddressAndByWhatTheyAre() throws Exception {
        long cy = People.account("cy%x@example.org", "x");
        People.member(People.programme("Autumn"), null, cy, Role.LEAD);
        Rows.update("update account set display_name = 'Ángel Ümit' where id = ?", cy);
        assertEquals(List.of("Ada", "Ángel Ümit", "Ben"), names("", "", ""));
        assertEquals(List.of("Ángel Ümit"), names("ngel ü", "LEAD", "ACTIVE"));
        assertEquals(List.of("Ángel Ümit"), names("%", "", ""), "a wildcard is itself");
        assertEquals(List.of(), names("", "NOTHING", ""));
        assertEquals(List.of("Ada", "Ben"), names("@EXAMPLE", "ADMINISTRATOR", ""));
        suspend(ada, cy);
        assertEquals(List.of("Ángel Ümit"), names("", "", "SUSPENDED"));
        AttentionRow attention = admin(() -> queries.attention(viewer(ada)));
        assertEquals(new AttentionRow(0, 0, 0, 1, 2), attention);
    }

    private List<String> names(String text, String role, String status) throws Exception {
        return admin(() -> queries.accounts(viewer(ada), AccountSearch.of(text, role, status), 0)).rows().stream()
                .map(AccountRow::name)
                .toList();
    }

    @Test
    void aSettingHoldsAtOnceAndIsWrittenDownByItsNameAlone() throws Exception {
        Map<RuntimeSetting, String> seen = Map.of(RuntimeSetting.CONTACT, "", RuntimeSetting.IDLE_MINUTES, "480");
        save(Map.of(RuntimeSetting.CONTACT, " Ada, 4711 ", RuntimeSetting.IDLE_MINUTES, "480"), seen);
        assertEquals("Ada, 4711", settings.getContact());
        assertEquals(
                "SETTING_CHANGED CONTACT",
                Rows.text("select string_agg(action || ' ' || detail, ',') from audit_entry"));
        assertEquals(
                "shared.error.stale",
                assertThrows(DomainException.class, () -> save(Map.of(RuntimeSetting.CONTACT, "Ben"), seen))
                        .messageKey());
        assertEquals(
                "until",
                assertThrows(
                                DomainException.class,
                                () -> save(
                                        Map.of(RuntimeSetting.ANNOUNCEMENT, "We close"),
                                        Map.of(RuntimeSetting.ANNOUNCEMENT, "")))
                        .field());
        as.role(Role.ADMINISTRATOR, () -> {
            settingService.reset(viewer(ada), RuntimeSetting.CONTACT, "Ada, 4711");
            return null;
        });
        assertEquals("", settings.getContact());
        Rows.update("insert into runtime_setting values ('IDLE_MINUTES', '15', now(), ?)", ada);
        keeper.refresh();
        assertEquals(15, settings.idle().toMinutes(), "another node has changed it");
        Rows.update(
                "insert into sign_in (id, public_id, account_id, network, signed_in_at, used_at, expires_at, device_hash)"
                        + " values (1, uuidv7(), ?, 'x', now(), now() - interval '16 minutes', now() + interval '1 day', sha256('a'))",
                ada);
        assertEquals(true, viewers.find(ada, 1).isEmpty(), "idle for too long");
        Rows.update("delete from runtime_setting");
        keeper.refresh();
        assertEquals(true, viewers.find(ada, 1).isPresent());
    }

    private void save(Map<RuntimeSetting, String> values, Map<RuntimeSetting, String> seen) throws Exception {
        as.role(Role.ADMINISTRATOR, () -> {
            settingService.save(viewer(ada), values, seen);
            return null;
        });
    }
}
