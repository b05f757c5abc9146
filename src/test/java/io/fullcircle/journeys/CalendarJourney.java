package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarJourney extends InBrowser {

    private static final String PRIYA = "priya@demo.fullcircle.test";
    private static final String OF_PRIYA = " = (select id from account where email = '" + PRIYA + "')";
    private static final String DAY =
            LocalDate.now(ZoneOffset.UTC).plusDays(5).toString().replace("-", "");

    @BeforeEach
    @AfterEach
    void removeAll() {
        server().update("delete from busy_calendar where account_id" + OF_PRIYA);
    }

    @Test
    void anInterviewerBringsACalendarOnAPhoneRenamesItAndRemovesIt() {
        Visitor priya = visitor(Look.NARROW_LIGHT).signIn(PRIYA).open("/availability/times");
        Page page = priya.page();
        page.getByText("Keep times free that your own calendar has taken").click();
        assertThat(page.locator("h1")).hasText("Connect your calendar");
        priya.checkAccessible().checkFits();

        choose(
                page,
                "BEGIN:VEVENT\r\nDTSTART:" + DAY
                        + "T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\n");
        page.locator("[id='u:title']").fill("Travel");
        press(page, "Upload");
        assertThat(notice(page)).hasText("Connected. It has 3 busy times in the next 120 days.");
        assertThat(page.locator("h1")).hasText("One calendar keeps your times free");
        assertThat(page.locator(".av-calendars li")).containsText("From a file");
        priya.checkAccessible().checkFits();

        page.locator(".av-calendars a").click();
        assertThat(input(page, "r:name")).hasValue("Travel");
        input(page, "r:name").fill(" ");
        press(page, "Save the name");
        assertThat(page.locator("[id='r:name-field-message']")).hasText("Give it a name of at most 80 characters.");
        input(page, "r:name").fill("Holidays");
        press(page, "Save the name");
        assertThat(page.locator(".av-calendars .strong")).hasText("Holidays");
        page.locator("button[name=remove]").click();
        assertThat(notice(page)).hasText("Removed. What it had taken is offered again.");
        assertEquals("0", server().text("select count(*) from busy_calendar where account_id" + OF_PRIYA));
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndTheFormStaysFilled() {
        Visitor priya = visitor(Look.WIDE_DARK).signIn(PRIYA).open("/availability/calendars");
        Page page = priya.page();
        String secret = "http://127.0.0.1/private-9f3a.ics";
        for (List<String> refused : List.of(
                List.of("", "That is no address of a calendar."),
                List.of("https://me@example.org/", "That is no address of a calendar."),
                List.of(secret, "The address leads into a private network"))) {
            input(page, "f:address").fill(refused.get(0));
            input(page, "f:name").fill("Work");
            press(page, "Connect");
            assertThat(page.locator("[id='f:address-field-message']")).containsText(refused.get(1));
            assertThat(page.locator("[id='f:address-field-message']")).not().containsText("127.0.0.1");
            assertThat(input(page, "f:address")).hasValue(refused.get(0));
            assertThat(input(page, "f:name")).hasValue("Work");
        }
        choose(page, "BEGIN:VEVENT\r\n");
        page.locator("[id='u:title']").fill("Travel");
        press(page, "Upload");
        assertThat(page.locator("[id='u:file-field-message']")).containsText("breaks its own rules in line");
        assertThat(input(page, "u:title")).hasValue("Travel");
        priya.checkAccessible().checkFits();
    }

    @Test
    void aConnectedCalendarShowsItsStateAndNotItsAddressAndOthersFindNoPage() {
        server().update(
                        "insert into busy_calendar (id, public_id, account_id, name, address, created_at, next_attempt_at, synced_at,"
                                + " read_at, reaches, failures, fault, fault_detail, skipped) select nextval('busy_calendar_seq'), uuidv7(), id, 'Work',"
                                + " 'https://calendar.example.org/private-0123456789/basic.ics', now(), now() + interval '1 day',"
                                + " now() - interval '1 hour', now(), now(), 3, 'STATUS', 403, 2 from account where email = '"
                                + PRIYA + "'");
        Visitor priya = visitor(Look.WIDE_LIGHT).signIn(PRIYA).open("/availability/calendars");
        Page page = priya.page();
        assertThat(page.getByText("calendar.example.org … .ics")).isVisible();
        assertThat(page.getByText("answered with the error 403: it wants a sign-in"))
                .isVisible();
        assertThat(page.getByText("2 entries make no sense and do not count.")).isVisible();
        assertThat(page.getByText("Last read")).isVisible();
        assertEquals(false, page.content().contains("0123456789"));
        priya.checkAccessible().checkFits();
        for (String other : List.of("candidate@demo.fullcircle.test", "lead@demo.fullcircle.test")) {
            assertEquals(404, status(visitor(Look.WIDE_LIGHT).signIn(other), "/availability/calendars"), other);
        }
    }

    private static void choose(Page page, String events) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "calendar.ics",
                        "text/calendar",
                        ("BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** A field of any of the page’s forms, by its whole id. */
    private static Locator input(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static Locator notice(Page page) {
        return page.locator(".fc-messages .fc-notice");
    }
}
