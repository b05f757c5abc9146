package io.fullcircle.account.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.PasswordResetService;
import io.fullcircle.account.Passwords;
import io.fullcircle.account.own.EmailChangeRow.State;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people change about their own account: the address that they sign in with. */
@ExtendWith(ArquillianExtension.class)
class EmailChangeIT {

    private static final String PASSWORD = "rain on a tin roof";
    private static final String OLD = "cy@example.org";
    private static final String NEW = "cy.new@example.org";
    private static final Pattern LINK = Pattern.compile("\\?token=([\\w-]{43})\\s");

    @Inject
    private EmailChangeService changes;

    @Inject
    private EmailChangeQueries queries;

    @Inject
    private PasswordResetService resets;

    @Inject
    private ViewerQueries viewers;

    @Inject
    private Passwords passwords;

    @Resource
    private ManagedThreadFactory threads;

    private long cy;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void fill() {
        Rows.clear();
        cy = People.account(OLD, passwords.hash(PASSWORD));
    }

    @Test
    void anAddressChangesWhenBothHaveSaidYes() {
        long here = signIn();
        long elsewhere = signIn();
        resets.send(cy);
        String reset = link(OLD);
        ask(NEW);
        String old = link(OLD);
        String fresh = link(NEW);
        assertFalse(mail(NEW).contains("Cy"), "a stranger’s address is told no name");
        assertTrue(mail(OLD).contains(NEW));
        assertEquals(Optional.of(NEW), queries.waiting(viewer(cy)));
        assertEquals(State.SAID, changes.confirm(fresh, null));
        assertThrows(DomainException.class, () -> changes.confirm(fresh, null), "twice is not both");
        assertEquals(OLD, viewer(cy).email());
        assertEquals(State.ASKED, state(old));
        assertEquals(State.DONE, changes.confirm(old, here));
        assertEquals(NEW, viewer(cy).email());
        assertEquals(null, Rows.text("select ending from sign_in where id = ?", here));
        assertEquals("REVOKED", Rows.text("select ending from sign_in where id = ?", elsewhere));
        assertFalse(resets.usable(reset), "links that set a password die");
        for (String address : List.of(OLD, NEW)) {
            assertEquals("Your e-mail address was changed", newest("subject", address));
        }
        assertEquals(1, audited("EMAIL_CHANGE_ASKED"));
        assertEquals(1, audited("EMAIL_CHANGED"));
        for (String link : List.of(old, fresh)) {
            assertEquals(State.DONE, state(link));
            assertThrows(DomainException.class, () -> changes.confirm(link, null));
            assertThrows(DomainException.class, () -> changes.cancel(link));
        }
        assertEquals(Optional.empty(), queries.waiting(viewer(cy)));
    }

    @Test
    void onlyThePersonCanAskAndOnlyForAnotherAddress() {
        for (String[] bad : new String[][] {
            {"no address", PASSWORD, "email"},
            {"a@b.org\r\nBcc: c@d.org", PASSWORD, "email"},
            {"", PASSWORD, "email"},
            {"x".repeat(250) + "@b.org", PASSWORD, "email"},
            {" CY@Example.org ", PASSWORD, "email"},
            {null, PASSWORD, "email"},
            {NEW, "wind in the dry reeds", "current"},
            {NEW, null, "current"},
            {NEW, "x".repeat(300), "current"}
        }) {
            assertEquals(
                    bad[2],
                    assertThrows(DomainException.class, () -> changes.ask(viewer(cy), bad[0], bad[1]))
                            .field());
        }
        assertEquals(0, Rows.number("select count(*) from outbox_mail"));
    }

    @Test
    void theOldAddressCallsItOffAndTheNewOneCannot() {
        ask(NEW);
        String old = link(OLD);
        String fresh = link(NEW);
        assertThrows(DomainException.class, () -> changes.cancel(fresh));
        changes.confirm(fresh, null);
        changes.cancel(old);
        assertEquals(1, audited("EMAIL_CHANGE_CANCELLED"));
        for (String link : List.of(old, fresh)) {
            assertEquals(State.CANCELLED, state(link));
            assertThrows(DomainException.class, () -> changes.confirm(link, null));
        }
        assertEquals(OLD, viewer(cy).email());
        ask(NEW);
        changes.withdraw(viewer(cy));
        assertEquals(State.CANCELLED, state(link(OLD)));
        changes.withdraw(viewer(cy));
        assertEquals(2, audited("EMAIL_CHANGE_CANCELLED"), "there was nothing left to call off");
    }

    @Test
    void aNewerAskReplacesTheOlderOneAndADayIsTheEnd() {
        ask(NEW);
        String old = link(OLD);
        changes.confirm(link(NEW), null);
        ask("cy.third@example.org");
        assertEquals(State.REPLACED, state(old));
        assertThrows(DomainException.class, () -> changes.confirm(old, null));
        String third = link("cy.third@example.org");
        Rows.update("update email_change set created_at = created_at - interval '25 hours',"
                + " expires_at = expires_at - interval '25 hours'");
        assertEquals(State.LATE, state(third));
        assertThrows(DomainException.class, () -> changes.confirm(third, null));
        assertEquals(Optional.empty(), queries.waiting(viewer(cy)));
        Rows.update("update account set status = 'SUSPENDED'");
        assertEquals(Optional.empty(), queries.byLink(third));
        for (String none : new String[] {"", "x", "\u0000", third + "A", null, "é".repeat(43)}) {
            assertEquals(Optional.empty(), queries.byLink(none));
        }
    }

    @Test
    void whoseAddressItIsAlreadyIsToldToItsOwnerAlone() {
        People.account("di@example.org", "x");
        ask("di@example.org");
        String mail = mail("di@example.org");
        assertTrue(mail.startsWith("Hello Di,"), mail);
        assertFalse(mail.contains("token=") || mail.contains(OLD), mail);
        assertEquals(Optional.of("di@example.org"), queries.waiting(viewer(cy)), "the answer is as for any other");
        assertEquals(State.SAID, changes.confirm(link(OLD), null));
        assertEquals(OLD, viewer(cy).email());
    }

    @Test
    void whatAnotherAccountTookMeanwhileIsNotTakenAway() {
        ask(NEW);
        String old = link(OLD);
        String fresh = link(NEW);
        changes.confirm(fresh, null);
        long quicker = People.account(NEW, "x");
        assertEquals(State.TAKEN, changes.confirm(old, null));
        assertEquals(
                List.of(OLD, NEW), List.of(viewer(cy).email(), viewer(quicker).email()));
        assertEquals(State.TAKEN, state(fresh));
    }

    @Test
    void afterThreeAsksInAnHourThereIsAPause() {
        for (int i = 0; i < 3; i++) {
            ask("cy" + i + "@example.org");
        }
        DomainException refused = assertThrows(DomainException.class, () -> ask("cy9@example.org"));
        assertEquals(DomainException.Kind.TOO_OFTEN, refused.kind());
        assertTrue((Long) refused.arguments()[0] > 3500, "an hour from the first");
        Rows.update("update email_change set created_at = created_at - interval '1 hour'");
        ask("cy9@example.org");
    }

    @Test
    void anAddressIsNotFloodedByManyAccounts() {
        for (int i = 0; i < 4; i++) {
            long account = People.account("m" + i + "@example.org", passwords.hash(PASSWORD));
            changes.ask(viewer(account), NEW, PASSWORD);
        }
        assertEquals(3, Rows.number("select count(*) from outbox_mail where recipient = ?", NEW));
    }

    @Test
    void ofTwoWhoSayTheLastYesAtOnceOneChangesIt() throws Exception {
        ask(NEW);
        String old = link(OLD);
        String fresh = link(NEW);
        CyclicBarrier together = new CyclicBarrier(4);
        List<FutureTask<State>> tries = Stream.of(old, fresh, old, fresh)
                .map(link -> new FutureTask<>(() -> {
                    together.await(20, TimeUnit.SECONDS);
                    try {
                        return changes.confirm(link, null);
                    } catch (DomainException over) {
                        return null;
                    }
                }))
                .toList();
        tries.forEach(attempt -> threads.newThread(attempt).start());
        int done = 0;
        int said = 0;
        for (FutureTask<State> attempt : tries) {
            State state = attempt.get(30, TimeUnit.SECONDS);
            done += state == State.DONE ? 1 : 0;
            said += state == State.SAID ? 1 : 0;
        }
        assertEquals(List.of(1, 1), List.of(said, done));
        assertEquals(NEW, viewer(cy).email());
        assertEquals(
                2, Rows.number("select count(*) from outbox_mail where subject = 'Your e-mail address was changed'"));
    }

    @Test
    void nothingThatOpensADoorIsKeptInTheOpen() {
        ask(NEW);
        assertEquals(
                1,
                Rows.number(
                        "select count(*) from email_change where old_token_hash = sha256(convert_to(?, 'UTF8'))"
                                + " and new_token_hash = sha256(convert_to(?, 'UTF8'))",
                        link(OLD),
                        link(NEW)));
        assertEquals(2, Rows.number("select count(*) from outbox_mail where secret"));
    }

    private void ask(String email) {
        changes.ask(viewer(cy), email, PASSWORD);
    }

    private State state(String token) {
        return queries.byLink(token).orElseThrow().state();
    }

    private long signIn() {
        return Rows.number(
                "insert into sign_in (id, public_id, account_id, network, signed_in_at, used_at, expires_at, device_hash)"
                        + " values (nextval('sign_in_seq'), uuidv7(), ?, '203.0.113.x', now(), now(),"
                        + " now() + interval '14 days', sha256(uuid_send(uuidv7()))) returning id",
                cy);
    }

    private static String mail(String recipient) {
        return newest("content", recipient);
    }

    private static String newest(String column, String recipient) {
        return Rows.text(
                "select " + column + " from outbox_mail where recipient = ? order by id desc limit 1", recipient);
    }

    private static String link(String recipient) {
        Matcher link = LINK.matcher(mail(recipient));
        assertTrue(link.find());
        return link.group(1);
    }

    private static long audited(String action) {
        return Rows.number("select count(*) from audit_entry where action = ?", action);
    }

    private Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }
}
