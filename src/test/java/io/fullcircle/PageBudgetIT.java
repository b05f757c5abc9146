package io.fullcircle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page with a list sends as many statements for many rows as for few, and no more than its budget. */
@ExtendWith(ArquillianExtension.class)
class PageBudgetIT extends PageBudgetFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void programmesCohortsAndMembers() {
        long autumn = People.programme("Autumn");
        People.cohort(autumn, "Seniors");
        People.member(autumn, null, People.account("lead@example.org", hash), Role.LEAD);
        Client lead = new Client().signIn("lead@example.org", PASSWORD);
        String id = "?id=" + People.publicId("programme", autumn);
        List<String> pages =
                List.of("/home/lead", "/programme/programmes", "/programme/programme" + id, "/programme/invite" + id);
        // The viewer, then one statement a list; a lead at home has two, and the page of a programme the programme, its
        // cohorts, its
        // members and its open invitations.
        List<Integer> budget = List.of(3, 2, 5, 3);
        assertEquals(budget, costs(lead, pages), "few");
        for (int i = 0; i < MANY; i++) {
            long cohort = People.cohort(autumn, "Cohort " + i);
            People.member(autumn, cohort, People.account("candidate" + i + "@example.org", "x"), Role.CANDIDATE);
            Rows.update(
                    "insert into invitation (id, public_id, programme_id, cohort_id, role, email, language, token_hash,"
                            + " invited_by, created_at, sent_at, expires_at) select nextval('invitation_seq'), uuidv7(), ?, ?,"
                            + " 'CANDIDATE', ?, 'en', sha256(uuid_send(uuidv7())), id, now(), now(), now() + interval '14 days'"
                            + " from account where email = 'lead@example.org'",
                    autumn,
                    cohort,
                    "invited" + i + "@example.org");
        }
        assertEquals(budget, costs(lead, pages), "many");
    }

    @Test
    void makingQuestions() {
        long autumn = People.programme("Autumn");
        long account = People.account("lead@example.org", hash);
        People.member(autumn, null, account, Role.LEAD);
        Client lead = new Client().signIn("lead@example.org", PASSWORD);
        question(autumn, account, 0);
        List<String> pages = List.of(
                "/catalogue/review",
                "/catalogue/edit-question",
                "/catalogue/edit-question?id="
                        + People.publicId("question", Rows.number("select max(id) from question")),
                "/catalogue/import");
        // The viewer and the programmes; then the questions; what can be probed; the question in place of the
        // programmes, what can be probed, what asks the same, and what was done; the imports.
        List<Integer> budget = List.of(3, 3, 5, 3);
        assertEquals(budget, costs(lead, pages), "few");
        for (int i = 1; i < MANY; i++) {
            question(autumn, account, i);
        }
        assertEquals(budget, costs(lead, pages), "many");
    }

    private static void question(long programme, long author, int i) {
        Rows.update(
                "insert into question (id, public_id, programme_id, author_id, bucket, text, level_from, commonness, state, changed_at)"
                        + " select nextval('question_seq'), uuidv7(), ?, ?, 'LEARNING', 'Tell me what came of it in the end, ' || ?,"
                        + " 'ENTRY', 'RARE', (array['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED'])[? % 4 + 1], now()",
                programme, author, i, i);
        Rows.update(
                "insert into question_change (id, question_id, kind, changed_by, changed_at)"
                        + " select nextval('question_change_seq'), min(id), 'EDITED', ?, now() from question where programme_id = ?",
                author,
                programme);
        Rows.update(
                "insert into question_import (id, public_id, programme_id, imported_by, file_name, state, added, changed, created_at,"
                        + " done_at) values (nextval('question_import_seq'), uuidv7(), ?, ?, 'a.csv', 'DONE', 1, 0, now(), now())",
                programme,
                author);
    }

    @Test
    void programmesOfAnAdministrator() {
        long admin = People.account("admin@example.org", hash);
        Rows.update(
                "insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", admin);
        Client client = new Client().signIn("admin@example.org", PASSWORD);
        List<String> pages = List.of("/home/administrator", "/programme/programmes");
        // At home what waits is one statement more.
        assertEquals(List.of(3, 2), costs(client, pages), "none");
        for (int i = 0; i < MANY; i++) {
            People.programme("Programme " + i);
        }
        assertEquals(List.of(3, 2), costs(client, pages), "many");
    }

    @Test
    void administration() {
        long admin = People.account("admin@example.org", hash);
        Rows.update(
                "insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", admin);
        long cy = People.account("cy@example.org", "x");
        Client client = new Client().signIn("admin@example.org", PASSWORD);
        List<String> pages = List.of(
                "/account/accounts?q=example",
                "/account/account?id=" + People.publicId("account", cy),
                "/account/suspend?id=" + People.publicId("account", cy),
                "/account/waiting",
                "/account/settings",
                "/account/audit",
                "/account/audit?person=example&action=GETTING_IN");
        // The viewer; then the accounts and what waits; the account, its memberships, mocks and sign-ins; the account
        // and its mocks; who waits; the settings; the entries and the programmes, and before them the people meant.
        List<Integer> budget = List.of(3, 5, 3, 2, 2, 3, 4);
        assertEquals(budget, costs(client, pages), "few");
        crowd(People.programme("Autumn"), cy);
        assertEquals(budget, costs(client, pages), "many");
        assertEquals(404, client.get("/account/accounts?page=9").statusCode());
        assertEquals(404, client.get("/account/audit?before=x").statusCode());
        String export = client.get("/account/audit-export?person=cy").body();
        assertEquals("\uFEFF\"time\",\"action\",\"by\",\"to\"", export.substring(0, 26));
        assertEquals(MANY + 1, export.lines().count());
        assertEquals(
                1, Rows.number("select count(*) from audit_entry where action = 'AUDIT_EXPORTED' and via = 'PAGES'"));
    }

    /** Many accounts, sign-ups that wait, memberships of this person and entries about them. */
    private static void crowd(long autumn, long cy) {
        for (int i = 0; i < MANY; i++) {
            long other = People.account("candidate" + i + "@example.org", "x");
            long cohort = People.cohort(autumn, "Cohort " + i);
            People.member(autumn, cohort, other, Role.CANDIDATE);
            People.member(autumn, cohort, cy, Role.CANDIDATE);
            Rows.update(
                    "insert into sign_up (token_hash, email, display_name, password_hash, language, time_zone, notice_version,"
                            + " created_at, expires_at) values (sha256(uuid_send(uuidv7())), 'new" + i
                            + "@example.org', 'Dee', 'x', 'en',"
                            + " 'UTC', 1, now(), now() + interval '22 hours')");
            Rows.update(
                    "insert into audit_entry (id, at, action, actor_id, via, subject_id, programme_id)"
                            + " values (nextval('audit_entry_seq'), now(), 'SIGNED_IN', ?, 'PAGES', ?, ?)",
                    other,
                    cy,
                    autumn);
        }
    }

    @Test
    void administrationIsNotThereForOthers() {
        long lead = People.account("lead@example.org", hash);
        People.member(People.programme("Autumn"), null, lead, Role.LEAD);
        Client client = new Client().signIn("lead@example.org", PASSWORD);
        String id = "?id=" + People.publicId("account", lead);
        for (String page : List.of(
                "accounts",
                "account" + id,
                "suspend" + id,
                "rights" + id,
                "waiting",
                "settings",
                "audit",
                "audit-export")) {
            assertEquals(404, client.get("/account/" + page).statusCode(), page);
        }
    }

    @Test
    void theOutbox() {
        long admin = People.account("admin@example.org", hash);
        Rows.update(
                "insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())", admin);
        Client client = new Client().signIn("admin@example.org", PASSWORD);
        // The viewer, the counts and the mails.
        List<String> pages = List.of("/notification/mailbox");
        assertEquals(List.of(3), costs(client, pages), "none");
        Rows.update(
                "insert into outbox_mail (id, public_id, recipient, language, subject, content, secret, created_at, expires_at,"
                        + " next_attempt_at) select i, uuidv7(), 'ana@example.org', 'en', 'Mail ' || i, 'Text', false, now(),"
                        + " now() + interval '1 day', now() from generate_series(1, ?) as i",
                MANY);
        assertEquals(List.of(3), costs(client, pages), "many");
    }

    @Test
    void profilesAndApprovals() {
        long autumn = People.programme("Autumn");
        People.member(autumn, null, People.account("lead@example.org", hash), Role.LEAD);
        long both = People.account("both@example.org", hash);
        People.member(autumn, People.cohort(autumn, "Seniors"), both, Role.CANDIDATE);
        People.member(autumn, null, both, Role.INTERVIEWER);
        People.describe(both, "Principal engineer", 1, 2, 3);
        Rows.update(
                "insert into candidate_profile (account_id, job_family, level)"
                        + " values (?, 'SOFTWARE_ENGINEER', 'SENIOR')",
                both);
        Client lead = new Client().signIn("lead@example.org", PASSWORD);
        Client own = new Client().signIn("both@example.org", PASSWORD);
        List<String> leads = List.of("/people/interviewers?id=" + People.publicId("programme", autumn));
        List<String> owns = List.of("/people/profile", "/home/candidate", "/home/interviewer");
        List<Integer> leading = List.of(5);
        List<Integer> budget = List.of(6, 7, 8);
        // The viewer, then the programme and its interviewers, where they stand and when they are asked; or two lists
        // of
        // it; or the target, what one brings with its strengths, where one works, and
        // the principles; at home the target or what one brings and the approvals, four lists of mocks, and
        // what one waits for or has given; or a list or two.
        assertEquals(leading, costs(lead, leads), "few");
        assertEquals(budget, costs(own, owns), "few");
        for (int i = 0; i < MANY; i++) {
            long account = People.account("interviewer" + i + "@example.org", "x");
            People.member(autumn, null, account, Role.INTERVIEWER);
            People.describe(account, "Engineer", 1, 5, 9, 16);
            People.member(People.programme("Programme " + i), null, both, Role.INTERVIEWER);
        }
        assertEquals(leading, costs(lead, leads), "many");
        assertEquals(budget, costs(own, owns), "many");
    }
}
