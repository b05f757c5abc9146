package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fullcircle.shared.time.TimeWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The main job from its first page to its last, as the three people whom it is for. */
class WholeJobJourney extends InBrowser {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final String NAME = "Nora Keller";
    private static final String EMAIL = "nora@demo.fullcircle.test";
    private static final String SAID = "“I called the three shops myself before we shipped.”";

    private final LocalDate day = LocalDate.now(LAGOS).plusDays(45);
    private final Instant start = day.atTime(LocalTime.of(18, 0)).atZone(LAGOS).toInstant();

    @Test
    void aCandidateBooksIsRatedAndReadsWhatWasHeardAndTheLeadSeesIt() {
        join();
        Visitor ines = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.INTERVIEWER);
        opensAnEvening(ines);
        Visitor nora = visitor(Look.NARROW_LIGHT).signIn(EMAIL);
        String mock = books(nora);
        List<String> principles = assigned(mock);
        learnsNothingOf(principles, nora, mock);

        server().update(
                        "update booking set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'"
                                + " where public_id::text = ?",
                        mock);
        Visitor lead = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.LEAD);
        findsThatFeedbackIsDue(lead);
        rates(ines, mock);
        readsFeedbackAndReport(nora, mock, principles);
        seesTheReport(lead, principles);
    }

    /** Somebody new in the senior cohort, with nothing behind them, under the password that all of the demo have. */
    private void join() {
        server().update(
                        "insert into account (id, public_id, email, display_name, password_hash, time_zone, created_at)"
                                + " select nextval('account_seq'), uuidv7(), ?, ?, password_hash, 'Europe/Zurich', now()"
                                + " from account where email = ?",
                        EMAIL,
                        NAME,
                        DemoAccount.CANDIDATE.email());
        server().allAgree();
        server().update(
                        "insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)"
                                + " select nextval('membership_seq'), uuidv7(), c.programme_id, c.id, a.id, 'CANDIDATE', now()"
                                + " from account a, cohort c where a.email = ? and c.name = 'Senior engineers'",
                        EMAIL);
    }

    private void opensAnEvening(Visitor ines) {
        Page page = ines.page();
        page.getByRole(AriaRole.LINK, named("Open times")).click();
        field(page, "date").fill(day.toString());
        field(page, "from").fill("18:00");
        field(page, "to").fill("20:00");
        press(page, "Open this time");
        assertThat(page.locator(".fc-messages")).containsText("18:00–20:00");
    }

    /** Says what she prepares for, finds the evening, books it. Returns the public id of the mock. */
    private String books(Visitor nora) {
        Page page = nora.page();
        page.getByRole(AriaRole.LINK, named("Say what you prepare for")).click();
        field(page, "jobFamily").selectOption("SOFTWARE_ENGINEER");
        field(page, "level").selectOption("SENIOR");
        press(page, "Save");
        nora.open("/home/candidate").checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Book a mock")).click();
        nora.open("/booking/book?from=" + start.atZone(ZURICH).toLocalDate());
        page.getByLabel("Interviewer").selectOption("Ines Okafor");
        press(page, "Show");
        TimeWords words = new TimeWords(Locale.ENGLISH, ZURICH, Instant.now());
        page.locator(".bk-time")
                .filter(new Locator.FilterOptions().setHasText(words.time(start) + " your time"))
                .first()
                .click();
        press(page, "Book this mock");
        assertThat(page.locator("h1")).hasText("Mock with Ines Okafor");
        String address = nora.path();
        nora.open("/home/candidate");
        assertThat(page.locator(".home-next h2")).hasText(words.dateTime(start));
        nora.checkAccessible().checkFits();
        return address.substring(address.indexOf("id=") + "id=".length());
    }

    /** Not a word of them in the whole source of the pages on which a candidate meets the mock. */
    private static void learnsNothingOf(List<String> principles, Visitor nora, String mock) {
        for (String path : List.of(
                "/home/candidate",
                "/booking/bookings",
                "/booking/booking?id=" + mock,
                "/interview/feedback?id=" + mock)) {
            String source = nora.open(path).page().content();
            for (String principle : principles) {
                assertFalse(source.contains(principle), () -> path + " names " + principle);
            }
        }
        assertEquals(404, status(nora, "/interview/workspace?id=" + mock));
    }

    private List<String> assigned(String mock) {
        return List.of(server().text(
                        "select string_agg(p.name, '|' order by a.position) from assigned_principle a"
                                + " join principle p on p.id = a.principle_id join booking b on b.id = a.booking_id"
                                + " where b.public_id::text = ?",
                        mock)
                .split("\\|"));
    }

    private static void findsThatFeedbackIsDue(Visitor lead) {
        lead.page().getByRole(AriaRole.LINK, named("Senior engineers")).click();
        assertThat(row(lead)).containsText("One since");
        assertThat(row(lead)).containsText("Nothing booked");
    }

    private static void rates(Visitor ines, String mock) {
        Page page = ines.open("/home/interviewer").page();
        ines.checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Write feedback " + NAME)).click();
        assertEquals("/interview/workspace?id=" + mock, ines.path());
        page.getByLabel("Raises").first().check(new Locator.CheckOptions().setForce(true));
        field(page, "evidence1").fill(SAID);
        page.getByLabel("No signal").nth(1).check(new Locator.CheckOptions().setForce(true));
        press(page, "Submit, final");
        assertThat(field(page, "evidence1")).hasValue(SAID);
        field(page, "evidence2").fill("We did not get there.");
        press(page, "Submit, final");
        press(page, "Yes, submit");
        assertThat(page.locator("h1")).hasText("Your feedback to " + NAME);
    }

    private static void readsFeedbackAndReport(Visitor nora, String mock, List<String> principles) {
        Page page = nora.open("/home/candidate").page();
        page.getByRole(AriaRole.LINK, named("Feedback from Ines Okafor")).click();
        assertEquals("/interview/feedback?id=" + mock, nora.path());
        assertThat(page.locator("main")).containsText(principles.get(0));
        assertThat(page.locator("blockquote").first()).hasText(SAID);
        nora.open("/readiness/report").checkAccessible().checkFits();
        assertThat(page.locator("h1")).containsText("Insufficient evidence");
        Locator heard = page.locator(".rd-row")
                .filter(new Locator.FilterOptions().setHasText(principles.get(0)))
                .first();
        assertThat(heard).containsText("1 raises");
        assertThat(heard).containsText("Insufficient evidence");
        heard.locator("summary").click();
        assertThat(heard).containsText(SAID);
    }

    private static void seesTheReport(Visitor lead, List<String> principles) {
        lead.page().reload();
        assertThat(row(lead)).containsText("1 held");
        assertThat(row(lead)).not().containsText("One since");
        row(lead)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Report"))
                .click();
        assertThat(lead.page().locator("main")).containsText(principles.get(0));
        assertThat(lead.page().locator("main")).containsText(NAME);
    }

    private static Locator row(Visitor lead) {
        return lead.page().locator(".ld-board tbody tr").filter(new Locator.FilterOptions().setHasText(NAME));
    }
}
