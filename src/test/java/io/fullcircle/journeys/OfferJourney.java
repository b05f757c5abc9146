package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** An interviewer says when they usually have time, when they have not, and on what terms. */
class OfferJourney extends InBrowser {

    private static final String PRIYA = "priya@demo.fullcircle.test";
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final String HERS = " where account_id = (select id from account where email = '" + PRIYA + "')";

    private final LocalDate day = LocalDate.now(KOLKATA).plusDays(4);
    private final TimeWords words = new TimeWords(Locale.ENGLISH, KOLKATA, Instant.now());

    @BeforeEach
    @AfterEach
    void forget() {
        for (String table : List.of("availability_window", "weekly_hours", "date_hours", "time_off", "offer_terms")) {
            server().update("delete from " + table + HERS);
        }
        server().update("update account set time_zone = 'Asia/Kolkata' where email = '" + PRIYA + "'");
    }

    @Test
    void weeklyHoursAreAddedCopiedAndSavedOnAPhoneWithTheKeyboard() {
        Visitor priya = visitor(Look.NARROW_DARK).signIn(PRIYA).open("/availability/times");
        Page page = priya.page();
        button(page, "Add hours to Monday").press("Enter");
        assertThat(page.getByText("Not saved yet")).isVisible();
        assertThat(time(page, 1, 0, "from")).hasValue("18:00");
        time(page, 1, 0, "to").fill("21:30");
        button(page, "Monday: Copy to Monday–Friday").press("Enter");
        button(page, "Add hours to Monday").click();
        time(page, 1, 1, "from").fill("07:00");
        time(page, 1, 1, "to").fill("08:00");
        button(page, "Remove Friday, stretch 1").click();
        priya.checkAccessible().checkFits();
        assertEquals("0", server().text("select count(*) from weekly_hours" + HERS));
        time(page, 1, 1, "to").press("Enter");
        assertThat(notice(page)).hasText("Your weekly hours are saved. Mocks that are booked stay as they are.");
        assertThat(time(page, 1, 0, "from")).hasValue("07:00");
        assertThat(time(page, 4, 0, "to")).hasValue("21:30");
        assertThat(time(page, 5, 0, "from")).hasCount(0);
        assertEquals("5", server().text("select count(*) from weekly_hours" + HERS));
        assertThat(page.locator(".av-preview").getByText("18:00–21:30").first()).isVisible();
        priya.checkAccessible().checkFits();
    }

    @Test
    void whatIsWrongWithTheHoursIsSaidAtEachOfThemAndNothingIsLost() {
        Visitor priya = visitor(Look.NARROW_LIGHT).signIn(PRIYA).open("/availability/times");
        Page page = priya.page();
        button(page, "Add hours to Tuesday").click();
        button(page, "Add hours to Tuesday").click();
        button(page, "Add hours to Sunday").click();
        time(page, 2, 1, "from").fill("19:00");
        time(page, 2, 1, "to").fill("19:30");
        time(page, 7, 0, "to").fill("18:00");
        press(page, "Save weekly hours");
        assertThat(page.getByText("Nothing was saved.")).isVisible();
        assertThat(time(page, 2, 1, "from")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#w-2-1-err")).hasText("This overlaps with another stretch of the same day.");
        assertThat(page.locator("#w-7-0-err")).containsText("The end is the same as the beginning.");
        assertThat(time(page, 2, 1, "to")).hasValue("19:30");
        priya.checkAccessible().checkFits();

        // Another window is faster; who saves once more after having read that replaces it.
        time(page, 2, 1, "from").fill("20:00");
        time(page, 2, 1, "to").fill("21:00");
        time(page, 7, 0, "to").fill("20:00");
        server().update("insert into weekly_hours (account_id, weekday, starts, ends)"
                + " select id, 6, '09:00', '10:00' from account where email = '" + PRIYA + "'");
        press(page, "Save weekly hours");
        assertThat(page.getByText("You have saved something else in another window since."))
                .isVisible();
        assertThat(time(page, 7, 0, "to")).hasValue("20:00");
        press(page, "Save weekly hours");
        assertThat(notice(page)).containsText("Your weekly hours are saved.");
        assertEquals("3", server().text("select count(*) from weekly_hours" + HERS));
    }

    @Test
    void datesThatDifferAreSaidAndTakenBack() {
        everyEvening();
        Visitor priya = visitor(Look.WIDE_DARK).signIn(PRIYA).open("/availability/times");
        Page page = priya.page();
        press(page, "Save this date");
        assertThat(message(page, "dates:day")).hasText("Choose a day.");
        fill(page, "dates:day", day.toString());
        press(page, "Save this date");
        assertThat(message(page, "dates:from")).hasText("Choose a time.");
        assertThat(page.locator("[id='dates:day']")).hasValue(day.toString());
        priya.checkAccessible().checkFits();
        fill(page, "dates:from", "09:15");
        fill(page, "dates:to", "11:00");
        press(page, "Save this date");
        assertThat(notice(page)).hasText(words.date(day) + " follows its own hours now.");
        assertThat(page.locator(".av-preview").getByText("09:15–11:00")).isVisible();
        fill(page, "dates:day", day.plusDays(1).toString());
        page.getByText("Nothing on this date").click();
        press(page, "Save this date");
        assertThat(page.locator(".av-preview").getByText("Closed on this date")).isVisible();
        priya.checkAccessible().checkFits();
        button(page, "Remove " + words.date(day.plusDays(1))).click();
        assertThat(notice(page)).hasText(words.date(day.plusDays(1)) + " follows your weekly hours again.");
    }

    @Test
    void daysOffAreTakenAndTakenBack() {
        everyEvening();
        Visitor priya = visitor(Look.WIDE_DARK).signIn(PRIYA).open("/availability/times");
        Page page = priya.page();
        fill(page, "off:first", day.plusDays(2).toString());
        fill(page, "off:last", day.plusDays(1).toString());
        press(page, "Take these days off");
        assertThat(message(page, "off:last")).hasText("The last day lies before the first. Choose a later one.");
        fill(page, "off:last", day.plusDays(3).toString());
        press(page, "Take these days off");
        assertThat(notice(page))
                .hasText("Off: " + words.date(day.plusDays(2)) + " to " + words.date(day.plusDays(3)) + ".");
        assertThat(page.locator(".av-preview").getByText("Day off")).hasCount(2);
        priya.checkAccessible().checkFits();
        button(page, "Remove " + words.date(day.plusDays(2)) + " to " + words.date(day.plusDays(3)))
                .click();
        assertThat(page.locator(".av-preview").getByText("Day off")).hasCount(0);
    }

    @Test
    void termsAreSavedRefusedAtTheirFieldAndAPauseIsSaid() {
        Visitor priya = visitor(Look.WIDE_LIGHT).signIn(PRIYA).open("/availability/times");
        Page page = priya.page();
        fill(page, "terms:notice", "9999999");
        fill(page, "terms:pausedUntil", "2020-01-01");
        press(page, "Save terms");
        assertThat(message(page, "terms:notice")).hasText("Type a whole number from 1 to 336.");
        fill(page, "terms:notice", "");
        press(page, "Save terms");
        assertThat(message(page, "terms:notice")).hasText("Type a whole number from 1 to 336.");
        fill(page, "terms:notice", "36");
        press(page, "Save terms");
        assertThat(message(page, "terms:pausedUntil")).containsText("That is over already.");
        for (String length : List.of("45 minutes", "60 minutes")) {
            page.getByLabel(length).uncheck();
        }
        press(page, "Save terms");
        assertThat(page.locator("#lengths-message")).hasText("Choose at least one length.");
        priya.checkAccessible().checkFits();
        page.getByLabel("90 minutes").check();
        fill(page, "terms:pausedUntil", day.toString());
        press(page, "Save terms");
        assertThat(notice(page).first()).hasText("Your terms are saved.");
        assertThat(page.getByText("You are pausing: nobody can book you before " + words.date(day)))
                .isVisible();
        assertThat(page.getByLabel("90 minutes")).isChecked();
        assertThat(page.locator("[id='terms:notice']")).hasValue("36");
        priya.checkAccessible().checkFits();
    }

    @Test
    void weeklyHoursKeepTheClockWhenTheZoneChangesAndThePageSaysSo() {
        everyEvening();
        Visitor priya = visitor(Look.NARROW_LIGHT).signIn(PRIYA).open("/account/profile");
        Page page = priya.page();
        page.locator("[id='f:timeZone']").selectOption("America/New_York");
        page.locator("[id='f:save']").click();
        assertThat(page.getByText("Your weekly hours keep what the clock says")).isVisible();
        priya.open("/availability/times");
        assertThat(page.getByText("On your clock: New York")).isVisible();
        assertThat(time(page, 1, 0, "from")).hasValue("18:00");
        assertThat(page.locator(".av-preview").getByText("18:00–20:00").first()).isVisible();
    }

    @Test
    void aCandidateSeesTheTimesThatTheyLikeFirstAndAllOnRequest() {
        String tom = "tom@demo.fullcircle.test";
        Visitor visitor = visitor(Look.NARROW_DARK).signIn(tom).open("/people/profile");
        Page page = visitor.page();
        page.getByLabel("Tuesday").check();
        fill(page, "f:preferredFrom", "07:00");
        page.locator("[id='f:save']").click();
        assertThat(message(page, "f:preferredTo")).hasText("Give both hours, or neither.");
        assertThat(page.getByLabel("Tuesday")).isChecked();
        visitor.checkAccessible().checkFits();
        fill(page, "f:preferredTo", "23:00");
        page.locator("[id='f:save']").click();
        assertThat(notice(page)).isVisible();
        assertThat(page.locator("[id='f:preferredTo']")).hasValue("23:00");
        visitor.open("/booking/book");
        assertThat(page.getByText("Only times that you like: Tuesday, 07:00–23:00."))
                .isVisible();
        List<String> liked = page.locator(".bk-day h3").allTextContents();
        assertTrue(!liked.isEmpty() && liked.stream().allMatch(date -> date.startsWith("Tue ")), liked::toString);
        visitor.checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Show all times")).click();
        assertThat(page.getByText("All times are shown")).isVisible();
        assertTrue(page.locator(".bk-day").count() > liked.size());
        server().update("update candidate_profile set preferred_days = '', preferred_from = null, preferred_to = null");
    }

    private void everyEvening() {
        server().update("insert into weekly_hours (account_id, weekday, starts, ends)"
                + " select id, d, '18:00', '20:00' from account, generate_series(1, 7) as d where email = '" + PRIYA
                + "'");
    }

    private static Locator time(Page page, int weekday, int index, String side) {
        return page.locator("input[name='w-" + weekday + "-" + index + "-" + side + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator message(Page page, String field) {
        return page.locator("[id='" + field + "-field-message']");
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[id='" + field + "']").fill(value);
    }

    private static Locator notice(Page page) {
        return page.locator(".fc-messages .fc-notice");
    }
}
