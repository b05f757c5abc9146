package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.Passwords;
import io.fullcircle.account.SignUpService;
import io.fullcircle.account.audit.AuditQueries;
import io.fullcircle.account.audit.AuditSearch;
import io.fullcircle.account.setting.RuntimeSetting;
import io.fullcircle.account.setting.SettingQueries;
import io.fullcircle.account.setting.SettingService;
import io.fullcircle.availability.Offer;
import io.fullcircle.availability.OwnOffer;
import io.fullcircle.availability.Taken;
import io.fullcircle.availability.calendar.BusyService;
import io.fullcircle.availability.calendar.CalendarQueries;
import io.fullcircle.availability.calendar.CalendarService;
import io.fullcircle.booking.attendance.AttendanceQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Viewers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is called by the right role looks at its viewer itself, whatever the page before it has looked at. */
@ExtendWith(ArquillianExtension.class)
class StrangerIT extends BookingFixture {

    private static final String PASSWORD = "a long enough phrase";

    @Inject
    private Passwords passwords;

    @Inject
    private SignUpService signUps;

    @Inject
    private AuditQueries audit;

    @Inject
    private SettingQueries settings;

    @Inject
    private SettingService setting;

    @Inject
    private CalendarQueries calendars;

    @Inject
    private CalendarService connecting;

    @Inject
    private BusyService busy;

    @Inject
    private AttendanceQueries attendances;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whoDoesNotAdministerLearnsAndChangesNothingOfTheInstallation() {
        Viewer stranger = Viewers.holding(lead, Role.LEAD);
        UUID waiting = UUID.fromString(Rows.text(
                "insert into sign_up (token_hash, email, display_name, password_hash, language, time_zone, notice_version, created_at,"
                        + " expires_at) values (sha256('x'), 'new@example.org', 'New', 'x', 'en', 'UTC', 1, now(),"
                        + " now() + interval '1 day') returning public_id::text"));
        for (Callable<?> asked : List.<Callable<?>>of(
                () -> audit.entries(stranger, AuditSearch.ALL, null, 5),
                () -> audit.programmes(stranger),
                () -> settings.changed(stranger),
                Executors.callable(() -> setting.reset(stranger, RuntimeSetting.CONTACT, "")),
                Executors.callable(() -> signUps.remove(stranger, waiting)))) {
            refused(Role.ADMINISTRATOR, asked);
        }
    }

    @Test
    void whoDoesNotInterviewHasNoTimesAndNoCalendars() throws Exception {
        Viewer stranger = Viewers.holding(ines, Role.CANDIDATE);
        TimeSpan evening = new TimeSpan(START, START.plus(Duration.ofHours(4)));
        OwnOffer own = as.role(Role.INTERVIEWER, () -> availability.ownOffer(viewer(ines), evening));
        assertEquals(
                new OwnOffer(Offer.none(stranger.zone()), Taken.NOTHING),
                as.role(Role.INTERVIEWER, () -> availability.ownOffer(stranger, evening)));
        Rows.update(
                "insert into busy_calendar (id, public_id, account_id, name, created_at, synced_at, read_at, reaches)"
                        + " values (1, uuidv7(), ?, 'Work', now(), now(), now(), now())",
                ines);
        assertEquals(
                1, as.role(Role.INTERVIEWER, () -> calendars.own(viewer(ines))).size());
        assertEquals(List.of(), as.role(Role.INTERVIEWER, () -> calendars.own(stranger)));
        assertEquals(
                1,
                as.role(Role.INTERVIEWER, () -> availability.ownWindows(viewer(ines), own))
                        .size());
        assertEquals(List.of(), as.role(Role.INTERVIEWER, () -> availability.ownWindows(stranger, own)));
        refused(Role.INTERVIEWER, () -> connecting.remove(stranger, UUID.randomUUID()));
        refused(Role.INTERVIEWER, () -> busy.syncNow(stranger, UUID.randomUUID()));
    }

    @Test
    void whoHasNoPartInAMockLearnsNeitherWhereItCameFromNorWhoWasThere() throws Exception {
        UUID booking = book(cy, ines, START);
        BookingRow row = as.role(Role.CANDIDATE, () -> queries.booking(viewer(cy), booking))
                .orElseThrow();
        Viewer stranger = viewer(kenji);
        assertEquals(
                1, as.role(Role.CANDIDATE, () -> queries.chain(viewer(cy), row)).size());
        assertEquals(List.of(), as.role(Role.INTERVIEWER, () -> queries.chain(stranger, row)));
        refused(Role.INTERVIEWER, () -> attendances.of(stranger, row));
    }

    @Test
    void whoInterviewsNoMoreIsNotOfferedToMoveAMockNorToSayThatNobodyCame() throws Exception {
        Rows.update("update account set password_hash = ? where id in (?, ?)", passwords.hash(PASSWORD), ines, cy);
        String page = "/booking/booking?id=" + book(cy, ines, START);
        String seen = new Client().signIn("cy@example.org", PASSWORD).get(page).body();
        assertTrue(seen.contains("/booking/move?id="));
        assertFalse(seen.contains("/booking/link?id="), "where they meet is for who interviews to say");
        Client client = new Client().signIn("ines@example.org", PASSWORD);
        assertTrue(client.get(page).body().contains("/booking/move?id="));
        assertFalse(client.get(page).body().contains("/booking/give?id="), "that is for a lead");
        Rows.update("update membership set ended_at = now() where account_id = ?", ines);
        assertTrue(client.get(page).body().contains("/booking/cancel?id="));
        assertFalse(client.get(page).body().contains("/booking/move?id="));
        Rows.update(
                "update booking set starts_at = now() - interval '30 minutes', ends_at = now() + interval '30 minutes'");
        assertFalse(client.get(page).body().contains("/booking/cancel?id="));
        People.member(autumn, null, ines, Role.INTERVIEWER);
        assertTrue(client.get(page).body().contains("/booking/cancel?id="));
    }

    @Test
    void whoTookPartDoesNotSettleWhoCame() throws Exception {
        Rows.update("update account set password_hash = ? where id in (?, ?)", passwords.hash(PASSWORD), ines, lead);
        UUID mock = book(cy, ines, START);
        Rows.update(
                "update booking set starts_at = now() - interval '30 minutes', ends_at = now() + interval '30 minutes'");
        missed(cy, mock);
        run(Role.INTERVIEWER, () -> attendance.object(viewer(ines), mock, "I was there"));
        String page = "/booking/attendance?id=" + mock;
        assertTrue(new Client()
                .signIn("lead@example.org", PASSWORD)
                .get(page)
                .body()
                .contains("s:settle"));
        assertFalse(new Client()
                .signIn("ines@example.org", PASSWORD)
                .get(page)
                .body()
                .contains("s:settle"));
    }

    @Test
    void whoLeadsIsOfferedWhatIsTheirsToDecideAndNothingElse() throws Exception {
        Rows.update("update account set password_hash = ? where id = ?", passwords.hash(PASSWORD), lead);
        People.member(autumn, null, lead, Role.INTERVIEWER);
        People.describe(lead, "Engineer", 1, 2);
        Bookings.approve(autumn, lead);
        Client client = new Client().signIn("lead@example.org", PASSWORD);
        String interviewers = client.get("/people/interviewers?id=" + publicId("programme", autumn))
                .body();
        assertTrue(interviewers.contains("value=\"" + publicId("account", ines) + "\""), interviewers);
        assertFalse(interviewers.contains("value=\"" + publicId("account", lead) + "\""), "nobody judges themselves");

        Rows.update("update membership set cohort_id = ? where account_id = ? and role = 'LEAD'", seniors, lead);
        long mock = new Mocks(Rows::text).held(autumn, cy, ines, 60, 5, "BELOW", "Nothing came of it");
        String report =
                "/readiness/report?id=" + publicId("account", cy) + "&programme=" + publicId("programme", autumn);
        String opened = "/interview/feedback?id=" + publicId("booking", mock);
        assertTrue(client.get(report).body().contains(opened));
        Rows.update("update booking set cohort_id = ? where id = ?", People.cohort(autumn, "Juniors"), mock);
        assertFalse(client.get(report).body().contains(opened), "a mock stays with the cohort that it was booked in");
    }

    private void refused(Role role, Callable<?> asked) {
        DomainException refusal = assertThrows(DomainException.class, () -> as.role(role, asked));
        assertEquals(DomainException.Kind.NOT_FOUND, refusal.kind());
    }
}
