package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fullcircle.shared.time.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who finds no time waits for one, and takes what becomes free; who has chosen one is left in peace with the form. */
class WaitingJourney extends InBrowser {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** In the middle of the night of Ines, when she usually has no time, and so far ahead that nothing of the demo is there. */
    private static final Instant NIGHT =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(60)).plus(Duration.ofHours(2));

    @BeforeEach
    void open() {
        Evenings evenings = new Evenings(server(), 60);
        evenings.window(DemoAccount.INTERVIEWER.email(), night(0), 1);
        evenings.window(DemoAccount.INTERVIEWER.email(), night(1), 1);
    }

    @Test
    void whoWaitsTakesWhatSomebodyGivesBack() {
        Visitor cal = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page his = choose(cal, night(0), NEW_YORK);
        press(his, "Book this mock");
        assertThat(his.locator("h1")).hasText("Mock with Ines Okafor");
        String mock = cal.path();

        Visitor aroha = visitor(Look.NARROW_DARK).signIn("aroha@demo.fullcircle.test");
        Page hers = aroha.open("/booking/book").page();
        hers.getByRole(AriaRole.LINK, named("Wait for a time")).first().click();
        aroha.checkAccessible().checkFits();
        sheSaysWhatSheWaitsFor(hers);
        aroha.checkAccessible().checkFits();
        aroha.open("/home/candidate").checkAccessible().checkFits();
        assertThat(hers.locator("[aria-labelledby=waits]")).containsText("Ines Okafor");

        aLeadSeesHer();
        cal.open(mock.replace("/booking/booking", "/booking/cancel"));
        field(his, "reason").fill("My train is late.");
        press(his, "Cancel this mock");
        awaitOffer(aroha);
        sheSeesThatItIsKept();

        aroha.open("/booking/bookings").checkAccessible().checkFits();
        hers.getByRole(AriaRole.LINK, named("Take it or leave it")).click();
        assertThat(hers.locator("h1")).containsText("Ines Okafor");
        assertThat(hers.locator("main"))
                .containsText(words(ZoneId.of("Africa/Lagos")).time(night(0)));
        aroha.checkAccessible().checkFits();
        cal.open("/booking/book?from=" + night(0).atZone(NEW_YORK).toLocalDate());
        assertThat(time(his, night(0), NEW_YORK)).hasCount(0);
        press(hers, "Book this mock");
        assertThat(hers.getByText("Booked. You are off the waiting list.")).isVisible();
        assertThat(hers.locator("h1")).hasText("Mock with Ines Okafor");
    }

    /** Her interviewer learns that the time is kept, and not for whom. */
    private void sheSeesThatItIsKept() {
        Visitor ines = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.INTERVIEWER);
        for (String path : List.of("/booking/bookings", "/availability/times")) {
            Page page = ines.open(path).page();
            assertThat(page.locator("[aria-labelledby=kept]"))
                    .containsText("Offered to somebody who waited for a time");
            assertThat(page.locator("[aria-labelledby=kept]")).not().containsText("Aroha");
            ines.checkAccessible().checkFits();
        }
    }

    private static void sheSaysWhatSheWaitsFor(Page hers) {
        press(hers, "Put me on the list");
        assertThat(hers.locator("main")).containsText("suit that already");
        field(hers, "interviewer").selectOption("Ines Okafor");
        hers.getByLabel("45 minutes").uncheck();
        hers.getByLabel("60 minutes").uncheck();
        field(hers, "lastDay").fill("2020-01-01");
        press(hers, "Put me on the list");
        assertThat(hers.getByText("Choose at least one length.")).isVisible();
        hers.getByLabel("60 minutes").check();
        press(hers, "Put me on the list");
        assertThat(hers.locator("[id='f:lastDay-field']")).containsText("Choose a day from today on");
        field(hers, "lastDay").fill(night(0).atZone(AUCKLAND).toLocalDate().toString());
        field(hers, "preferredFrom").fill(clock(night(0).minus(Duration.ofMinutes(10))));
        field(hers, "preferredTo").fill(clock(night(0).plus(Duration.ofMinutes(10))));
        press(hers, "Put me on the list");
        assertThat(hers.getByText("You are on the list.", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        assertThat(hers.locator("h1")).hasText("You are on the waiting list");
    }

    private void aLeadSeesHer() {
        Visitor lead = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.LEAD);
        String autumn = server().text(
                        "select p.public_id::text from programme p join membership m on m.programme_id = p.id"
                                + " join account a on a.id = m.account_id where a.email = ? and m.role = 'LEAD' limit 1",
                        DemoAccount.LEAD.email());
        Page theirs = lead.open("/programme/programme?id=" + autumn).page();
        theirs.getByRole(AriaRole.LINK, named("Waiting list")).click();
        assertThat(theirs.locator("main")).containsText("Aroha Ngata");
        lead.checkAccessible().checkFits();
    }

    @Test
    void whoChoosesATimeHasItToThemselvesWhileTheyFillInTheForm() {
        Visitor noah = visitor(Look.NARROW_LIGHT).signIn("tom@demo.fullcircle.test");
        ZoneId london = ZoneId.of("Europe/London");
        Page his = choose(noah, night(1), london);
        assertThat(his.getByText("Kept for you until")).isVisible();
        noah.checkAccessible().checkFits();
        String form = noah.path();
        Visitor cal = visitor(Look.WIDE_DARK).signIn(DemoAccount.CANDIDATE);
        Page other = cal.open("/booking/book?from=" + night(1).atZone(NEW_YORK).toLocalDate())
                .page();
        assertThat(time(other, night(1), NEW_YORK)).hasCount(0);
        assertEquals(200, status(cal, form), "the address of a form keeps nothing and takes nothing");
        press(his, "All open times");
        assertThat(his.locator("h1")).hasText("Book a mock");
        assertEquals("0", server().text("select count(*) from time_hold where not offered"));
        choose(cal, night(1), NEW_YORK);
        press(other, "Book this mock");
        assertThat(other.locator("h1")).hasText("Mock with Ines Okafor");
    }

    private static void awaitOffer(Visitor visitor) {
        assertEquals(true, visitor.page().evaluate("""
                async () => {
                  for (let look = 0; look < 120; look++) {
                    const page = await (await fetch('/booking/waiting')).text();
                    if (page.includes('o:accept')) return true;
                    await new Promise(next => setTimeout(next, 500));
                  }
                  return false;
                }"""));
    }

    private static Page choose(Visitor visitor, Instant start, ZoneId own) {
        Page page = visitor.open("/booking/book?all=1&from=" + start.atZone(own).toLocalDate())
                .page();
        page.getByLabel("Interviewer").selectOption("Ines Okafor");
        press(page, "Show");
        time(page, start, own).click();
        return page;
    }

    /** The button of this time of Ines. */
    private static Locator time(Page page, Instant start, ZoneId own) {
        return page.locator(".bk-day")
                .filter(new Locator.FilterOptions().setHasText(words(own).date(start)))
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText("Ines Okafor"))
                .locator(".bk-time")
                .filter(new Locator.FilterOptions().setHasText(words(own).time(start) + " your time"));
    }

    private static Instant night(int day) {
        return NIGHT.plus(Duration.ofDays(day));
    }

    private static String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(AUCKLAND));
    }

    private static TimeWords words(ZoneId own) {
        return new TimeWords(Locale.ENGLISH, own, Instant.now());
    }
}
