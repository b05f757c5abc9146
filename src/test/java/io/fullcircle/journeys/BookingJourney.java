package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fullcircle.shared.time.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BookingJourney extends InBrowser {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    /** So far ahead that nothing of the demo stands in the way. */
    private static final Instant EVENING =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(50)).plus(Duration.ofHours(17));

    private static final String BOOK = "Book this mock";

    @Test
    void aCandidateBooksWithADoubleClickAndTheInterviewerCancels() {
        Instant start = offered(0);
        Visitor cal = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page page = chooseInes(cal, start, NEW_YORK);
        assertThat(page.locator("h1")).containsText(words(NEW_YORK).dateTime(start));
        assertThat(page.locator(".lead")).containsText(words(LAGOS).time(start));
        cal.checkAccessible().checkFits();
        String form = cal.path();
        field(page, "note").fill("Staying calm.\nPlease push.");
        page.getByRole(AriaRole.BUTTON, named(BOOK)).dblclick();
        assertThat(page.locator("h1")).hasText("Mock with Ines Okafor");
        assertThat(page.getByText("Booked. You meet Ines Okafor")).isVisible();
        assertThat(page.locator("main")).containsText(words(LAGOS).time(start));
        assertEquals("1", count(start, "CONFIRMED"));
        cal.checkAccessible().checkFits();
        String address = cal.path();
        cal.open(form);
        assertThat(page.getByText("You have booked this mock with Ines Okafor."))
                .isVisible();
        assertEquals(address, cal.path(), "who comes back to the form is led to the mock");

        theInterviewerCancels(start);
        cal.open(address);
        assertThat(page.locator("main")).containsText("A child is ill.");
        cal.open("/home/candidate");
        assertThat(page.locator(".home-off"))
                .containsText("Ines Okafor cancelled " + words(NEW_YORK).dateTime(start));
        cal.checkAccessible().checkFits();
        cal.open(address.replace("/booking/booking", "/booking/cancel"));
        assertThat(page.getByText("This mock has been cancelled already.")).isVisible();
    }

    private void theInterviewerCancels(Instant start) {
        Visitor ines = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page hers = ines.open("/booking/bookings").page();
        ines.checkAccessible().checkFits();
        hers.getByRole(AriaRole.LINK, named(words(LAGOS).dateTime(start))).click();
        assertThat(hers.locator("h1")).hasText("Mock with Cal Moreno");
        assertThat(hers.locator("main")).containsText(words(NEW_YORK).time(start));
        assertThat(hers.locator("main")).containsText("Staying calm.");
        assertThat(hers.getByRole(AriaRole.LINK, named("Open the workspace"))).isVisible();
        ines.checkAccessible().checkFits();
        hers.getByRole(AriaRole.LINK, named("Cancel this mock")).click();
        press(hers, "Cancel this mock");
        assertThat(hers.getByText("Give a reason")).isVisible();
        ines.checkAccessible().checkFits();
        field(hers, "reason").fill("A child is ill.");
        press(hers, "Cancel this mock");
        assertThat(hers.getByText("Cancelled. The time is free again.")).isVisible();
    }

    @Test
    void whoseTimeHasJustGoneKeepsTheirWordsAndTakesAnother() {
        Instant start = offered(1);
        Visitor aroha = visitor(Look.NARROW_DARK).signIn("aroha@demo.fullcircle.test");
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        Page hers = chooseInes(aroha, start, auckland);
        aroha.checkAccessible().checkFits();
        field(hers, "note").fill("Conflict openings");
        // She takes longer than her time is kept for her.
        assertThat(hers.getByText("Kept for you until")).isVisible();
        server().update(
                        "update time_hold set held_at = now() - interval '1 hour', held_until = now() - interval '1 second'");

        Visitor cal = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page his = chooseInes(cal, start, NEW_YORK);
        press(his, BOOK);
        assertThat(his.locator("h1")).hasText("Mock with Ines Okafor");

        press(hers, BOOK);
        assertThat(hers.getByText(words(auckland).dateTime(start) + " has just gone"))
                .isVisible();
        assertThat(field(hers, "note")).hasValue("Conflict openings");
        aroha.checkAccessible().checkFits();
        press(hers, BOOK);
        assertThat(hers.locator("h1")).hasText("Mock with Ines Okafor");
        assertThat(hers.locator("main")).containsText("Conflict openings");
        assertEquals("1", count(start, "CONFIRMED"));

        his.getByRole(AriaRole.LINK, named("Cancel this mock")).click();
        cal.checkAccessible().checkFits();
        field(his, "reason").fill("I have a cold.");
        press(his, "Cancel this mock");
        assertThat(his.getByText("Cancelled. The time is free again.")).isVisible();
        cal.open("/booking/bookings");
        assertThat(his.locator("main")).containsText("Cancelled");
        cal.checkAccessible().checkFits();
    }

    @Test
    void afterItsStartOneSaysThatTheOtherDidNotComeAndALeadDecidesWhereTheySayOtherwise() {
        Instant start = offered(2);
        Visitor tom = visitor(Look.WIDE_DARK).signIn("tom@demo.fullcircle.test");
        Page his = chooseInes(tom, start, ZoneId.of("Europe/London"));
        press(his, BOOK);
        assertThat(his.locator("h1")).hasText("Mock with Ines Okafor");
        String address = tom.path();
        String id = address.substring(address.indexOf("id=") + 3);
        server().update(
                        "update booking set starts_at = now() - interval '5 minutes', ends_at = now() + interval '55 minutes'"
                                + " where public_id::text = ?",
                        id);
        tom.open("/booking/cancel?id=" + id);
        assertThat(his.getByText("This mock has just begun")).isVisible();
        heChecksIn(tom);
        server().update("update booking set starts_at = now() - interval '15 minutes' where public_id::text = ?", id);

        Visitor ines = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page hers = ines.open(address).page();
        hers.getByRole(AriaRole.LINK, named("It did not take place")).click();
        field(hers, "reason").fill("Nobody came.");
        press(hers, "Say that it did not take place");
        assertThat(hers.locator("main")).containsText("Nobody came.");

        heObjects(tom, id);

        Visitor lead = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.LEAD);
        aLeadDecides(lead);
        assertThat(lead.open(address).page().locator("h1")).hasText("Tom Hartley with Ines Okafor");
        assertThat(lead.page().getByRole(AriaRole.LINK, named("Cancel this mock")))
                .hasCount(0);
        lead.checkAccessible().checkFits();
        assertEquals(404, status(lead, "/booking/cancel?id=" + id));
        Visitor sofia = visitor(Look.WIDE_LIGHT).signIn("sofia@demo.fullcircle.test");
        for (String path : List.of(address, "/booking/cancel?id=" + id)) {
            assertEquals(404, status(sofia, path), path);
        }
    }

    private static void heChecksIn(Visitor tom) {
        Page his = tom.page();
        his.getByRole(AriaRole.LINK, named("I am here")).click();
        tom.checkAccessible().checkFits();
        press(his, "I am here");
        assertThat(his.locator("main")).containsText("Tom Hartley checked in at");
        tom.checkAccessible().checkFits();
    }

    private static void heObjects(Visitor tom, String id) {
        Page his = tom.page();
        tom.open("/booking/attendance?id=" + id);
        press(his, "Send to the lead");
        assertThat(his.getByText("Give a reason")).isVisible();
        his.locator("[id='o:reason']").fill("I was there all the time.");
        tom.checkAccessible().checkFits();
        press(his, "Send to the lead");
        assertThat(his.locator("main")).containsText("A lead decides what counts");
    }

    private static void aLeadDecides(Visitor lead) {
        Page page = lead.open("/home/lead").page();
        lead.checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Tom Hartley with Ines Okafor")).click();
        assertThat(page.locator("main")).containsText("I was there all the time.");
        press(page, "Decide");
        assertThat(page.getByText("Choose what counts.")).isVisible();
        lead.checkAccessible().checkFits();
        page.getByLabel("Tom Hartley did not come").check();
        press(page, "Decide");
        assertThat(page.locator("main")).containsText("Tom Hartley did not come.");
        lead.checkAccessible().checkFits();
    }

    @Test
    void whoHasNotSaidWhatTheyPrepareForIsLedThere() {
        server().update("delete from candidate_profile p using account a where a.id = p.account_id"
                + " and a.email = 'lina@demo.fullcircle.test'");
        Visitor lina = visitor(Look.NARROW_LIGHT).signIn("lina@demo.fullcircle.test");
        Page page = lina.open("/booking/book").page();
        assertThat(page.locator("h1")).hasText("First say what you prepare for");
        lina.checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Say what you prepare for")).click();
        assertThat(page.locator("h1")).hasText("Coaching profile");
    }

    /** Ines opens three hours on an evening of this test; the first of its times. */
    private Instant offered(int evening) {
        Instant start = EVENING.plus(Duration.ofDays(evening));
        new Evenings(server(), 0).window(DemoAccount.INTERVIEWER.email(), start, 3);
        return start;
    }

    /** Finds the time among what Ines offers and opens the form for it. */
    private static Page chooseInes(Visitor visitor, Instant start, ZoneId own) {
        LocalDate day = start.atZone(own).toLocalDate();
        Page page = visitor.open("/booking/book?from=" + day).page();
        page.getByLabel("Interviewer").selectOption("Ines Okafor");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).selectOption(day.toString());
        press(page, "Show");
        assertThat(page.locator(".bk-day")).hasCount(1);
        visitor.checkAccessible().checkFits();
        page.locator(".bk-time")
                .filter(new Locator.FilterOptions().setHasText(words(own).time(start) + " your time"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, named(BOOK))).isVisible();
        return page;
    }

    private String count(Instant start, String state) {
        return server().text(
                        "select count(*) from booking b join account a on a.id = b.interviewer_id"
                                + " where a.email = ? and b.starts_at = ? and b.state = ?",
                        DemoAccount.INTERVIEWER.email(),
                        start.atOffset(ZoneOffset.UTC),
                        state);
    }

    private static TimeWords words(ZoneId own) {
        return new TimeWords(Locale.ENGLISH, own, Instant.now());
    }
}
