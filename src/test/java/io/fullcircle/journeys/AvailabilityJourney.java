package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fullcircle.shared.time.TimeWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvailabilityJourney extends InBrowser {

    private static final String PRIYA = "priya@demo.fullcircle.test";
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final String OF_PRIYA = " = (select id from account where email = '" + PRIYA + "')";

    private final LocalDate day = LocalDate.now(KOLKATA).plusDays(5);
    private final TimeWords words = new TimeWords(Locale.ENGLISH, KOLKATA, Instant.now());

    /** Priya is not approved, so nobody can have booked her; what she has open is up to this journey alone. */
    @BeforeEach
    @AfterEach
    void closeAll() {
        server().update("delete from person_claim where account_id" + OF_PRIYA);
        server().update("delete from booking where interviewer_id" + OF_PRIYA);
        for (String table : List.of("availability_window", "weekly_hours", "date_hours", "time_off", "offer_terms")) {
            server().update("delete from " + table + " where account_id" + OF_PRIYA);
        }
    }

    @Test
    void anInterviewerOpensTimesOnAPhoneAndClosesThem() {
        Visitor priya = visitor(Look.NARROW_LIGHT).signIn(PRIYA).open("/availability/times");
        Page page = priya.page();
        assertThat(page.locator("h1")).hasText("No times open yet");
        assertThat(page.getByText("Two hours on one evening of the week hold two mocks"))
                .isVisible();
        assertThat(page.getByText("No programme has approved you yet")).isVisible();
        assertThat(page.getByText("On your clock: Kolkata")).isVisible();
        priya.checkAccessible().checkFits();

        fill(page, day, "22:00", "01:00");
        press(page, "Open this time");
        String next = words.date(day.plusDays(1));
        assertThat(notice(page)).hasText("Open: " + words.date(day) + ", 22:00–01:00 (" + next + ").");
        assertThat(page.locator("h1")).hasText("Candidates can book you on two days in the next two weeks");
        assertThat(windows(page)).hasText("22:00–01:00 until " + next);

        fill(page, day, "18:00", "20:00");
        press(page, "Open this time");
        assertThat(notice(page)).hasText("Open: " + words.date(day) + ", 18:00–20:00.");

        book(day);
        priya.open("/availability/times");
        assertThat(page.locator(".av-more").getByText("18:30–19:30 is booked")).isVisible();
        assertThat(page.locator(".av-preview").getByText("18:30–19:30 is booked"))
                .isVisible();
        assertThat(page.getByText("Nothing else can be booked")).isVisible();
        priya.checkAccessible().checkFits();
        Locator close = page.getByRole(AriaRole.BUTTON, named("Close " + words.date(day) + ", 18:00–20:00"));
        close.click();
        assertThat(notice(page))
                .hasText("Closed: " + words.date(day) + ", 18:00–20:00. The mock that is booked in it stays.");
        assertThat(close).hasCount(0);
        assertThat(windows(page)).hasCount(1);
        assertEquals("1", server().text("select count(*) from person_claim where account_id" + OF_PRIYA));
    }

    @Test
    void aRefusedTimeIsSaidAtItsFieldAndTheFormStaysAsItWasTyped() {
        Visitor priya = visitor(Look.NARROW_DARK).signIn(PRIYA).open("/availability/times");
        Page page = priya.page();
        press(page, "Open this time");
        assertRefused(page, "date", "Choose a day.", "", "18:00", "20:00");

        fill(page, LocalDate.of(2020, 2, 2), "19:15", "21:00");
        press(page, "Open this time");
        assertRefused(page, "date", "That is over already.", "2020-02-02", "19:15", "21:00");
        priya.checkAccessible().checkFits();

        fill(page, day.plusDays(80), "19:15", "21:00");
        press(page, "Open this time");
        assertRefused(page, "date", "Times can be opened 60 days ahead.", day.plusDays(80) + "", "19:15", "21:00");

        fill(page, day, "19:15", "19:15");
        press(page, "Open this time");
        assertRefused(page, "to", "The end is the same as the beginning.", day + "", "19:15", "19:15");

        fill(page, day, "19:15", "19:45");
        press(page, "Open this time");
        assertRefused(page, "to", "A mock takes 45 minutes.", day + "", "19:15", "19:45");

        fill(page, day, "19:15", "21:00");
        press(page, "Open this time");
        fill(page, day, "20:00", "22:00");
        press(page, "Open this time");
        assertRefused(page, "from", "On " + words.date(day) + " this overlaps", day + "", "20:00", "22:00");
        priya.checkAccessible();
        assertThat(windows(page)).hasCount(1);
    }

    @Test
    void aTimeThatIsGoneAlreadyIsNoFailureAndOthersFindNoPage() {
        Visitor priya = visitor(Look.WIDE_LIGHT).signIn(PRIYA).open("/availability/times");
        Page page = priya.page();
        fill(page, day, "18:00", "20:00");
        press(page, "Open this time");
        assertThat(windows(page)).hasCount(1);
        String id = page.locator("button[name=close]").getAttribute("value");
        priya.open("/availability/times?close=" + id);
        assertThat(windows(page)).hasCount(1);
        priya.open("/availability/times");
        server().update("delete from availability_window where account_id" + OF_PRIYA);
        page.locator("button[name=close]").click();
        assertThat(page.getByText("That time was closed already, or is over.")).isVisible();

        for (String other : List.of("candidate@demo.fullcircle.test", "lead@demo.fullcircle.test")) {
            assertEquals(404, status(visitor(Look.WIDE_LIGHT).signIn(other), "/availability/times"), other);
        }
    }

    private static void assertRefused(Page page, String field, String message, String date, String from, String to) {
        assertThat(page.locator("[id='f:" + field + "-field-message']")).containsText(message);
        assertThat(field(page, field)).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "date")).hasValue(date);
        assertThat(field(page, "from")).hasValue(from);
        assertThat(field(page, "to")).hasValue(to);
    }

    private static void fill(Page page, LocalDate date, String from, String to) {
        field(page, "date").fill(date.toString());
        field(page, "from").fill(from);
        field(page, "to").fill(to);
    }

    private static Locator windows(Page page) {
        return page.locator(".av-days .av-clock");
    }

    private static Locator notice(Page page) {
        return page.locator(".fc-messages .fc-notice");
    }

    /** Somebody books the hour from half past six on that day. */
    private void book(LocalDate date) {
        String start = "(timestamp '" + date + " 18:30' at time zone 'Asia/Kolkata')";
        server().update(
                        "insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id,"
                                + " job_family, level, starts_at, ends_at, request_id, booked_at)"
                                + " select nextval('booking_seq'), uuidv7(), m.programme_id, m.cohort_id, m.account_id,"
                                + " (select id from account where email = '" + PRIYA
                                + "'), 'SOFTWARE_ENGINEER', 'MID', " + start + ", "
                                + start + " + interval '1 hour', uuidv7(), now()"
                                + " from membership m join account a on a.id = m.account_id where a.email = 'lina@demo.fullcircle.test'");
        server().update("insert into person_claim (booking_id, account_id, during)"
                + " select id, interviewer_id, tstzrange(starts_at, ends_at) from booking where interviewer_id"
                + OF_PRIYA);
    }
}
