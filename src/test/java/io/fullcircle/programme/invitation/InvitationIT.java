package io.fullcircle.programme.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.programme.invitation.InvitationOffer.State;
import io.fullcircle.programme.invitation.InvitedLine.Finding;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class InvitationIT extends InvitationFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aListIsInvitedOnceHoweverOftenItIsSent() throws Exception {
        People.member(autumn, seniors, People.account("cy@example.org", "x"), Role.CANDIDATE);
        InvitationOrder order = seniors("Ada <ada@example.org>\ncy@example.org\nnobody\nbo@example.org");
        List<Finding> findings = List.of(Finding.GOOD, Finding.MEMBER, Finding.NO_ADDRESS, Finding.GOOD);
        assertEquals(findings, findings(check(order)));
        assertEquals(0, mails(), "looking sends nothing");
        assertEquals(findings, findings(invite(lead, order)));
        assertEquals(2, mails());
        assertEquals(
                2, Rows.number("select count(*) from audit_entry where action = 'INVITED' and actor_id = ?", lead));

        assertEquals(Finding.JUST_INVITED, invite(lead, order).get(0).finding(), "a second click is answered alike");
        pass("2 minutes");
        List<InvitedLine> later = invite(lead, order);
        assertEquals(Finding.INVITED, later.get(0).finding());
        assertEquals(invitation("ada@example.org"), later.get(0).invitation());
        assertEquals(2, mails());
        pass("15 days");
        assertEquals(Finding.GOOD, check(order).get(0).finding(), "what has run out is renewed");
        invite(lead, order);
        assertEquals(4, mails());
        assertEquals(2, Rows.number("select count(*) from invitation"));
    }

    @Test
    void twoClicksAtOnceSendOneMailToEach() throws Exception {
        InvitationOrder order = seniors("ada@example.org\nbo@example.org");
        List<Boolean> done = atOnce(6, () -> () -> invite(lead, order));
        assertEquals(Collections.nCopies(6, true), done);
        assertEquals(2, mails());
        assertEquals(2, Rows.number("select count(*) from invitation"));
    }

    @Test
    void nobodyInvitesBeyondTheirReach() throws Exception {
        String ada = "ada@example.org";
        long canary = Rows.number("select id from programme where name like 'Canary%'");
        long canaryCohort = Rows.number("select id from cohort where name like 'Canary%'");
        assertNotFound(() -> invite(cohortLead, order(autumn, Role.INTERVIEWER, null, ada)));
        assertNotFound(() -> invite(cohortLead, order(autumn, Role.LEAD, seniors, ada)));
        assertNotFound(() -> invite(cohortLead, order(autumn, Role.CANDIDATE, juniors, ada)));
        assertNotFound(() -> invite(lead, order(canary, Role.INTERVIEWER, null, ada)));
        assertEquals(
                "cohort",
                refused(() -> invite(lead, order(autumn, Role.CANDIDATE, canaryCohort, ada)))
                        .field());
        assertEquals(
                "cohort",
                refused(() -> invite(lead, order(autumn, Role.CANDIDATE, null, ada)))
                        .field());
        assertEquals(
                "cohort",
                refused(() -> invite(lead, order(autumn, Role.INTERVIEWER, seniors, ada)))
                        .field());
        assertEquals(
                "role",
                refused(() -> invite(lead, order(autumn, Role.ADMINISTRATOR, null, ada)))
                        .field());
        Rows.update("update cohort set ends_on = current_date - 2 where id = ?", juniors);
        assertEquals(
                "cohort",
                refused(() -> invite(lead, order(autumn, Role.CANDIDATE, juniors, ada)))
                        .field());
        assertEquals(0, mails());

        invite(cohortLead, seniors(ada));
        invite(lead, order(autumn, Role.INTERVIEWER, null, "ines@example.org"));
        assertEquals(List.of(ada), emails(open(cohortLead)));
        assertEquals(List.of("ines@example.org", ada), emails(open(lead)));
        assertNotFound(() -> withdraw(cohortLead, "ines@example.org"));
        assertNotFound(() -> sendAgain(cohortLead, "ines@example.org"));
    }

    @Test
    void whoHasAnAccountIsInvitedLikeWhoHasNone() throws Exception {
        People.account("cy@example.org", "x");
        invite(lead, seniors("cy@example.org\nno@example.org"));
        assertEquals(text("cy@example.org"), text("no@example.org"));
        assertEquals(
                2,
                Rows.number(
                        "select count(*) from outbox_mail where secret and subject = 'Lead invites you to Autumn'"));
    }

    @Test
    void aNewcomerIsInWithOneStep() throws Exception {
        invite(lead, seniors("Ada <ada@example.org>"));
        String token = token("ada@example.org");
        assertEquals("Ada", acceptances.offer(token).name());
        assertFalse(acceptances.offer(token).account());
        assertEquals(
                "agreed",
                refused(() -> acceptances.acceptAsNewcomer(token, "Ada", PASSWORD, "en", "UTC", false))
                        .field());
        assertEquals(
                "password",
                refused(() -> acceptances.acceptAsNewcomer(token, "Ada", "short", "en", "UTC", true))
                        .field());
        long ada = join(token);
        assertTrue(viewer(ada).is(Role.CANDIDATE));
        assertEquals("Europe/Berlin", viewer(ada).zone().getId());
        assertEquals(1, Rows.number("select count(*) from consent where account_id = ?", ada));
        assertEquals(
                "ACCOUNT_MADE ROLE_GIVEN",
                Rows.text("select string_agg(action, ' ' order by id) from audit_entry where subject_id = ?", ada));
        assertEquals(State.ACCEPTED, state(token));
        assertEquals(List.of(), open(lead));
        assertEquals(DomainException.Kind.CONFLICT, refused(() -> join(token)).kind());
    }

    @Test
    void clicksAtOnceMakeOneAccountAndOneMembership() throws Exception {
        String token = invited("ada@example.org");
        assertEquals(1, Collections.frequency(atOnce(6, () -> () -> join(token)), true));
        assertEquals(1, Rows.number("select count(*) from account where email = 'ada@example.org'"));
        assertEquals(1, Rows.number("select count(*) from membership where role = 'CANDIDATE'"));

        invite(lead, order(autumn, Role.INTERVIEWER, null, "bo@example.org"));
        String first = token("bo@example.org");
        invite(lead, seniors("bo@example.org"));
        Iterator<String> links = List.of(first, token("bo@example.org")).iterator();
        List<Boolean> both = atOnce(2, () -> {
            String link = links.next();
            return () -> join(link);
        });
        assertEquals(1, Collections.frequency(both, true), "two links to one address make one account");
        assertEquals(1, Rows.number("select count(*) from account where email = 'bo@example.org'"));
    }

    @Test
    void whoHasAnAccountAcceptsWithItAndNobodyElseDoes() throws Exception {
        long cy = People.account("cy@example.org", "x");
        String token = invited("cy@example.org");
        assertTrue(acceptances.offer(token).account());
        assertNotFound(() -> acceptances.accept(token, cohortLead));
        assertEquals("account.newcomer.exists", refused(() -> join(token)).messageKey());
        assertEquals(1, Collections.frequency(atOnce(4, () -> () -> acceptances.accept(token, cy)), true));
        assertTrue(viewer(cy).is(Role.CANDIDATE));
        assertEquals(1, Rows.number("select count(*) from membership where account_id = ?", cy));
    }

    @Test
    void aLinkThatWorksNoLongerSaysWhy() throws Exception {
        String token = invited("ada@example.org");
        String offer = "ada@example.org";
        assertState(
                token,
                State.EXPIRED,
                "invitation set sent_at = now() - interval '15 days', expires_at = now() - interval '1 day'");
        Rows.update("update invitation set sent_at = now(), expires_at = now() + interval '1 day'");
        assertState(token, State.ARCHIVED, "programme set archived_at = now()");
        Rows.update("update programme set archived_at = null");
        assertState(token, State.OVER, "cohort set ends_on = current_date - 2");
        Rows.update("update cohort set ends_on = current_date + 70");
        assertState(token, State.INVITER_GONE, "account set status = 'SUSPENDED' where email = 'lead@example.org'");
        assertFalse(open(cohortLead).get(0).stands());
        Rows.update("update account set status = 'ACTIVE'");
        assertTrue(open(cohortLead).get(0).stands());
        assertState(token, State.INVITER_GONE, "membership set ended_at = now() where account_id = " + lead);
        assertFalse(open(cohortLead).get(0).stands());
        assertEquals(State.UNKNOWN, state(token.substring(1)));
        assertEquals(State.UNKNOWN, state("A".repeat(43)));
        assertEquals(State.UNKNOWN, state(null));

        pass("11 minutes");
        assertEquals(offer, sendAgain(cohortLead, offer), "whoever may, makes it theirs");
        assertEquals(State.UNKNOWN, state(token));
        String fresh = token(offer);
        assertEquals(State.OPEN, state(fresh));
        long ada = People.account(offer, "x");
        assertState(fresh, State.SUSPENDED, "account set status = 'SUSPENDED' where id = " + ada);
        Rows.update("update account set status = 'ACTIVE'");
        People.member(autumn, seniors, ada, Role.CANDIDATE);
        assertEquals(State.MEMBER, state(fresh));
        assertTrue(withdraw(cohortLead, offer));
        assertFalse(withdraw(cohortLead, offer));
        assertEquals(State.WITHDRAWN, state(fresh));
        assertEquals(1, Rows.number("select count(*) from audit_entry where action = 'INVITATION_WITHDRAWN'"));
    }

    @Test
    void nobodyMailsTheWorld() throws Exception {
        invite(lead, seniors("ada@example.org"));
        assertEquals(
                "programme.invite.resting",
                refused(() -> sendAgain(lead, "ada@example.org")).messageKey());
        for (int times = 1; times < InvitationService.MOST_TIMES; times++) {
            pass("11 minutes");
            sendAgain(lead, "ada@example.org");
        }
        pass("11 minutes");
        assertEquals(
                "programme.invite.often",
                refused(() -> sendAgain(lead, "ada@example.org")).messageKey());
        assertEquals(InvitationService.MOST_TIMES, mails());
        invite(lead, seniors(people(0, 200)));
        invite(lead, seniors(people(200, 400)));
        DomainException limit = refused(() -> invite(lead, seniors(people(400, 500))));
        assertEquals("programme.invite.limit", limit.messageKey());
        assertEquals(94L, limit.arguments()[1]);
        assertEquals(406, mails(), "all of a list or nothing of it");
        invite(cohortLead, seniors(people(400, 401)));
        pass("1 day");
        invite(lead, seniors(people(401, 500)));
        assertNotEquals(List.of(), open(lead));
    }

    @Test
    void theAddressOfWhoNeverAnsweredIsForgotten() throws Exception {
        invite(lead, seniors("ada@example.org"));
        pass("103 days");
        invite(lead, seniors("bo@example.org"));
        assertEquals(2, Rows.number("select count(*) from invitation"), "89 days after it has run out");
        pass("2 days");
        invite(lead, seniors("cleo@example.org"));
        assertEquals(
                "bo cleo",
                Rows.text("select string_agg(split_part(email, '@', 1), ' ' order by email) from invitation"));
    }

    private void assertState(String token, State state, String change) {
        assertEquals(State.OPEN, state(token), change);
        Rows.update("update " + change);
        assertEquals(state, state(token));
        assertEquals("programme.invitation.closed", refused(() -> join(token)).messageKey());
    }

    private static String people(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "p" + i + "@example.org").collect(Collectors.joining("\n"));
    }

    private static String text(String recipient) {
        return Rows.text("select content from outbox_mail where recipient = ?", recipient)
                .replaceAll("token=\\S+", "");
    }

    private static List<Finding> findings(List<InvitedLine> lines) {
        return lines.stream().map(InvitedLine::finding).toList();
    }

    private static List<String> emails(List<InvitationRow> rows) {
        return rows.stream().map(InvitationRow::email).toList();
    }
}
