package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fullcircle.testing.Mocks;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessJourney extends InBrowser {

    private static final long DIVE_DEEP = 7;
    private static final long THINK_BIG = 13;

    private Mocks mocks;
    private long autumn;
    private long kenji;
    private long ines;

    @BeforeEach
    void find() {
        mocks = new Mocks(server()::text);
        autumn = Long.parseLong(server().text("select id from programme where name = 'Autumn programme'"));
        kenji = account("kenji");
        ines = account("interviewer");
    }

    @Test
    void aCandidateReadsWhatWasHeardOnAPhone() {
        long rena = candidate("Rena Okoye");
        long first = mocks.held(
                autumn,
                rena,
                kenji,
                900,
                DIVE_DEEP,
                "BELOW",
                "Took the dashboard’s word for it",
                THINK_BIG,
                "NOT_OBSERVED",
                "No time");
        mocks.held(autumn, rena, ines, 800, DIVE_DEEP, "MEETS", "Read the raw log herself");
        Visitor visitor = visitor(Look.NARROW_LIGHT).signIn("rena@demo.fullcircle.test");
        Page page = visitor.open("/readiness/report").page();
        assertThat(page.locator("h1")).hasText("Insufficient evidence yet: one interviewer and four principles more");
        Locator row = page.locator(".rd-row").filter(new Locator.FilterOptions().setHasText("Dive Deep"));
        assertThat(row).containsText("1 below, 1 meets");
        assertThat(row).containsText("2 interviewers");
        assertThat(row).containsText("2 ratings are for another level");
        assertThat(page.getByText("Read the raw log herself")).isHidden();
        visitor.checkAccessible().checkFits();
        row.locator("summary").click();
        assertThat(page.getByText("Read the raw log herself")).isVisible();
        String booking = server().text("select public_id::text from booking where id = ?", first);
        assertThat(row.locator("a[href='/interview/feedback?id=" + booking + "']"))
                .isVisible();
        assertThat(page.locator(".rd-row.un").first()).containsText("Insufficient evidence");
        assertThat(page.locator("main a[href='/booking/book']")).hasText("Find a time");
        visitor.checkAccessible().checkFits();
    }

    @Test
    void aLeadReadsTheirCohortAndAReportAndNobodyElseDoes() {
        long jun = candidate("Jun Castro");
        long due = mocks.booked(autumn, jun, kenji, -70, "CONFIRMED");
        mocks.held(autumn, jun, ines, 850, DIVE_DEEP, "RAISES", "Found the one line that mattered");
        Visitor lead = visitor(Look.NARROW_DARK).signIn(DemoAccount.LEAD);
        Page page = lead.page();
        page.getByRole(AriaRole.LINK, named("Mid-level engineers")).click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("waits? for feedback"));
        Locator row = page.locator(".ld-board tr").filter(new Locator.FilterOptions().setHasText("Jun Castro"));
        assertThat(row.locator(".warn")).containsText("since");
        lead.checkAccessible().checkFits();
        String cohort = lead.path();
        page.getByRole(AriaRole.LINK, named("Report of Jun Castro")).click();
        assertThat(page.locator(".fc-head")).containsText("heard from Jun Castro");
        assertThat(page.locator("main a[href='/booking/book']")).hasCount(0);
        lead.checkAccessible().checkFits();
        String report = lead.path();
        server().update("delete from booking where id = ?", due);

        Visitor mara = visitor(Look.WIDE_DARK).signIn("mara@demo.fullcircle.test");
        assertEquals(200, status(mara, cohort));
        assertEquals(200, status(mara, report));
        String seniors = server().text("select public_id::text from cohort where name = 'Senior engineers'");
        String cal =
                server().text("select public_id::text from account where email = ?", DemoAccount.CANDIDATE.email());
        assertEquals(404, status(mara, "/lead/cohort?id=" + seniors));
        assertEquals(404, status(mara, report.replaceFirst("\\?id=[^&]+", "?id=" + cal)));
        mara.open(cohort).checkAccessible().checkFits();
        for (DemoAccount other : new DemoAccount[] {DemoAccount.INTERVIEWER, DemoAccount.CANDIDATE}) {
            Visitor stranger = visitor(Look.WIDE_LIGHT).signIn(other);
            assertEquals(404, status(stranger, report), other.email());
            assertEquals(404, status(stranger, cohort), other.email());
        }
    }

    /** Somebody new among the mid-level engineers, for other journeys end the memberships of those whom the demo brings. */
    private long candidate(String name) {
        String first = name.split(" ")[0].toLowerCase(Locale.ROOT);
        server().update(
                        "insert into account (id, public_id, email, display_name, password_hash, language, time_zone, created_at)"
                                + " select nextval('account_seq'), uuidv7(), ?, ?, password_hash, 'en', 'Europe/London', now()"
                                + " from account where email = ?",
                        first + "@demo.fullcircle.test",
                        name,
                        DemoAccount.CANDIDATE.email());
        server().allAgree();
        server().update(
                        "insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)"
                                + " select nextval('membership_seq'), uuidv7(), programme_id, c.id, ?, 'CANDIDATE', now()"
                                + " from cohort c where c.name = 'Mid-level engineers'",
                        account(first));
        return account(first);
    }

    private long account(String name) {
        return Long.parseLong(server().text("select id from account where email = ?", name + "@demo.fullcircle.test"));
    }
}
