package io.fullcircle.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.testing.Mocks;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two windows open the same form; the first saves, and then the second. The second is told and its form comes back as it was filled in;
 * what the first has saved stays until the second saves once more, knowing of it.
 */
class StaleEditsJourney {

    private static final String TIMES = "/availability/times";
    private static final String OTHER_WINDOW = "You have saved something else in another window since.";

    private RunningServer server;
    private String interviewer;
    private String lead;
    private long programme;

    @RegisterExtension
    final BeforeEachCallback running = context -> server = RunningServer.of(context);

    /** A programme that no other journey knows. */
    @BeforeEach
    void found() {
        String name = "Stale " + UUID.randomUUID();
        programme = number(
                "insert into programme (id, public_id, name, created_at) values (nextval('programme_seq'), uuidv7(), ?, now()) returning id",
                name);
        number(
                "insert into cohort (id, public_id, programme_id, name, job_family, level, starts_on, ends_on, created_at)"
                        + " values (nextval('cohort_seq'), uuidv7(), ?, 'All', 'SOFTWARE_ENGINEER', 'SENIOR', current_date,"
                        + " current_date + 84, now()) returning id",
                programme);
        interviewer = person("INTERVIEWER");
        lead = person("LEAD");
        server.update(
                "insert into interviewer_profile (account_id, headline, years_interviewing, level, bar_raiser)"
                        + " select id, 'Engineer', 5, 'SENIOR', false from account where email = ?",
                interviewer);
        server.update(
                "insert into interviewer_strength (account_id, principle_id) select id, 1 from account where email = ?",
                interviewer);
    }

    @Test
    void weeklyHours() {
        Edit edit = new Edit(
                interviewer,
                TIMES,
                "week",
                OTHER_WINDOW,
                "select starts::text from weekly_hours where " + of(interviewer));
        edit.first(Map.of("w-1-0-from", "07:00", "w-1-0-to", "08:00", "hours", "save"), "07:00:00");
        edit.second(Map.of("w-1-0-from", "11:15", "w-1-0-to", "12:45", "hours", "save"), "value=\"11:15\"");
        edit.onceMore("11:15:00");
    }

    @Test
    void aDateThatDiffers() {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(60).toString();
        Edit edit = new Edit(
                interviewer,
                TIMES,
                "dates",
                OTHER_WINDOW,
                "select starts::text from date_hours where " + of(interviewer));
        edit.first(
                Map.of("dates:day", day, "dates:from", "07:00", "dates:to", "08:00", "dates:saveDate", "x"),
                "07:00:00");
        edit.second(
                Map.of("dates:day", day, "dates:from", "11:15", "dates:to", "12:45", "dates:saveDate", "x"),
                "value=\"11:15\"");
        edit.onceMore("11:15:00");
    }

    @Test
    void theTermsOfAnOffer() {
        Edit edit = new Edit(
                interviewer,
                TIMES,
                "terms",
                OTHER_WINDOW,
                "select notice_hours::text from offer_terms where " + of(interviewer));
        edit.first(Map.of("terms:notice", "36", "terms:saveTerms", "x"), "36");
        edit.second(Map.of("terms:notice", "72", "terms:saveTerms", "x"), "value=\"72\"");
        edit.onceMore("72");
    }

    @Test
    void whereOneMeets() {
        Edit edit = new Edit(
                interviewer,
                "/people/profile",
                "f",
                "You saved something newer in another window.",
                "select call_link from interviewer_profile where " + of(interviewer));
        edit.first(Map.of("f:callLink", "https://meet.example.org/one", "f:save", "x"), "https://meet.example.org/one");
        edit.second(
                Map.of("f:callLink", "https://meet.example.org/two", "f:save", "x"), "https://meet.example.org/two");
        edit.onceMore("https://meet.example.org/two");
    }

    @Test
    void theRulesOfAProgramme() {
        Edit edit = new Edit(
                lead,
                "/booking/policy?id=" + server.text("select public_id::text from programme where id = ?", programme),
                "f",
                "Somebody saved a newer version while you had this one open.",
                "select cutoff_hours::text from booking_policy where programme_id = " + programme);
        edit.first(Map.of("f:cutoff", "30", "f:save", "x"), "30");
        edit.second(Map.of("f:cutoff", "40", "f:save", "x"), "value=\"40\"");
    }

    @Test
    void aMockThatIsCalledOffTwiceIsCalledOffOnce() {
        String candidate = person("CANDIDATE");
        String mock = server.text(
                "select public_id::text from booking where id = ?",
                new Mocks(server::text).booked(programme, account(candidate), account(interviewer), 72, "CONFIRMED"));
        String path = "/booking/cancel?id=" + mock;
        Caller one = new Caller(server, Optional.empty()).as(candidate);
        Caller other = new Caller(server, Optional.empty()).as(interviewer);
        HtmlForm first = form(one.get(path), path, "f");
        HtmlForm second = form(other.get(path), path, "f");
        assertEquals(
                302,
                one.send(first, filled(first, Map.of("f:reason", "Ill", "f:end", "x")))
                        .statusCode());
        HttpResponse<String> late = other.send(second, filled(second, Map.of("f:reason", "Away", "f:end", "x")));
        assertTrue(HtmlForm.text(other.follow(late).body()).contains("This mock has been cancelled already."));
        assertEquals("Ill", server.text("select reason from booking where public_id = ?::uuid", mock));
    }

    /** One form in two windows of one person. */
    private final class Edit {

        private final String path;
        private final String form;
        private final String told;
        private final String sql;
        private final Caller one;
        private final Caller other;
        private final HtmlForm seenByOne;
        private final HtmlForm seenByOther;
        private HttpResponse<String> refused;
        private Map<String, String> typed;

        Edit(String who, String path, String form, String told, String sql) {
            this.path = path;
            this.form = form;
            this.told = told;
            this.sql = sql;
            one = new Caller(server, Optional.empty()).as(who);
            other = new Caller(server, Optional.empty()).as(who);
            seenByOne = form(one.get(path), path, form);
            seenByOther = form(other.get(path), path, form);
        }

        void first(Map<String, String> typed, String saved) {
            assertEquals(302, one.send(seenByOne, filled(seenByOne, typed)).statusCode());
            assertEquals(saved, server.text(sql));
        }

        /** @param kept what the page says that the refused form stands in */
        void second(Map<String, String> typed, String kept) {
            this.typed = typed;
            String saved = server.text(sql);
            refused = other.send(seenByOther, filled(seenByOther, typed));
            assertEquals(200, refused.statusCode());
            assertTrue(HtmlForm.text(refused.body()).contains(told), refused.body());
            assertTrue(refused.body().contains(kept), refused.body());
            assertEquals(saved, server.text(sql), "the first one's");
        }

        void onceMore(String saved) {
            HtmlForm again = form(refused, path, form);
            assertEquals(302, other.send(again, filled(again, typed)).statusCode());
            assertEquals(saved, server.text(sql));
        }
    }

    private static HtmlForm form(HttpResponse<String> page, String path, String id) {
        assertEquals(200, page.statusCode());
        return HtmlForm.in(page.body(), path).stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + page.body()));
    }

    /** The form as the page shows it, with something typed into it. */
    private static Map<String, String> filled(HtmlForm form, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (HtmlForm.Field field : form.fields()) {
            boolean choice = field.type().matches("checkbox|radio");
            boolean sends = !field.type().equals("submit")
                    && (!choice || field.attributes().containsKey("checked"));
            if (sends) {
                values.put(field.name(), RawSession.encode(field.value()));
            }
        }
        typed.forEach((name, value) -> values.put(name, RawSession.encode(value)));
        return values;
    }

    /** Somebody with the password of the demo and a role in the programme. */
    private String person(String role) {
        String email = UUID.randomUUID() + "@example.org";
        server.update(
                "with a as (insert into account (id, public_id, email, display_name, password_hash, created_at)"
                        + " select nextval('account_seq'), uuidv7(), ?, 'Stale Edit', password_hash, now() from account where email = ?"
                        + " returning id)"
                        + " insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)"
                        + " select nextval('membership_seq'), uuidv7(), p.id, case when ? = 'CANDIDATE' then c.id end, a.id, ?, now()"
                        + " from a, programme p join cohort c on c.programme_id = p.id where p.id = ?",
                email,
                DemoAccount.CANDIDATE.email(),
                role,
                role,
                programme);
        server.allAgree();
        return email;
    }

    private long account(String email) {
        return number("select id from account where email = ?", email);
    }

    private static String of(String email) {
        return "account_id = (select id from account where email = '" + email + "') order by 1 limit 1";
    }

    private long number(String sql, Object... parameters) {
        return Long.parseLong(server.text(sql, parameters));
    }
}
