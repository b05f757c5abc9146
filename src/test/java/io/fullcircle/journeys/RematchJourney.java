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
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is let down has another mock with one button; a mock is met somewhere else; a week stands in columns. */
class RematchJourney extends InBrowser {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final TimeWords WORDS = new TimeWords(Locale.ENGLISH, NEW_YORK, Instant.now());
    private static final String KENJI = "kenji@demo.fullcircle.test";
    private static final String MARA = "mara@demo.fullcircle.test";

    private Evenings evenings;

    @BeforeEach
    void open() {
        evenings = new Evenings(server(), 47);
        for (int evening = 0; evening < 3; evening++) {
            evenings.open(DemoAccount.INTERVIEWER.email(), evening);
            evenings.open(KENJI, evening);
        }
    }

    @Test
    void whoIsLetDownHasTheSameTimeWithSomebodyElse() {
        evenings.open(MARA, 0);
        Instant start = evenings.at(0);
        String mock = evenings.booked(DemoAccount.CANDIDATE.email(), DemoAccount.INTERVIEWER.email(), start);
        cancelledBy(DemoAccount.INTERVIEWER.email(), mock);
        Visitor cal = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page page = cal.open("/booking/booking?id=" + mock).page();
        assertThat(page.locator("main")).containsText("Somebody else is free at the very same time.");
        assertThat(with(page, "Kenji Watanabe")).hasCount(1);
        assertThat(with(page, "Mara Petrovic")).hasCount(1);
        assertThat(with(page, "Ines Okafor")).hasCount(0);
        cal.checkAccessible().checkFits();

        evenings.booked("noah@demo.fullcircle.test", KENJI, start);
        press(page, "Book " + WORDS.dateTime(start) + " with Kenji Watanabe");
        assertThat(page.getByText("That time has just gone. Nothing was booked; these are free."))
                .isVisible();
        assertThat(with(page, "Kenji Watanabe")).hasCount(0);
        cal.checkAccessible().checkFits();
        page.getByRole(AriaRole.BUTTON, named("Book " + WORDS.dateTime(start) + " with Mara Petrovic"))
                .dblclick();
        assertThat(page.locator("h1")).hasText("Mock with Mara Petrovic");
        assertThat(page.getByText("Booked. You meet Mara Petrovic")).isVisible();
        assertThat(page.locator("[aria-labelledby=chain] li")).hasCount(2);
        cal.checkAccessible().checkFits();
        assertEquals(
                "1",
                server().text(
                                "select count(*) from booking n join booking o on o.id = n.replaces where o.public_id::text = ?",
                                mock));
        cal.open("/booking/booking?id=" + mock);
        assertThat(page.locator(".bk-instead")).hasCount(0);
        cal.open("/home/candidate");
        assertThat(page.locator("main")).not().containsText("cancelled " + WORDS.dateTime(start));
    }

    @Test
    void whereNobodyHasThatTimeTheNearestAreOfferedAmongAllMocks() {
        Instant start = evenings.at(1).minusSeconds(3 * 3600);
        String mock = evenings.booked(DemoAccount.CANDIDATE.email(), DemoAccount.INTERVIEWER.email(), start);
        cancelledBy(DemoAccount.INTERVIEWER.email(), mock);
        Visitor cal = visitor(Look.NARROW_DARK).signIn(DemoAccount.CANDIDATE);
        Page page = cal.open("/booking/bookings").page();
        Locator section = page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHasText("In the place of the mock with Ines Okafor on " + WORDS.dateTime(start)));
        assertThat(section.locator(".bk-instead > li")).hasCount(3);
        assertThat(section).containsText("These would suit you best");
        cal.checkAccessible().checkFits();
        section.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByText("Booked. You meet")).isVisible();
    }

    @Test
    void aMockIsMetSomewhereElse() {
        String mock = evenings.booked(DemoAccount.CANDIDATE.email(), DemoAccount.INTERVIEWER.email(), evenings.at(2));
        Visitor ines = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page hers = ines.open("/booking/booking?id=" + mock).page();
        hers.locator("a[href$='/booking/link?id=" + mock + "']").click();
        assertThat(hers.locator("h1")).hasText("Where do you meet Cal Moreno?");
        ines.checkAccessible().checkFits();
        field(hers, "callLink").fill("javascript:alert(1)");
        press(hers, "Save and tell the other");
        assertThat(hers.locator("[id='f:callLink-field']")).containsText("https://");
        ines.checkAccessible().checkFits();
        field(hers, "callLink").fill("https://rooms.example.org/42?a='b'");
        press(hers, "Save and tell the other");
        assertThat(hers.locator(".bk-host")).hasText("rooms.example.org");
        Visitor cal = visitor(Look.WIDE_DARK).signIn(DemoAccount.CANDIDATE);
        Page his = cal.open("/booking/booking?id=" + mock).page();
        assertThat(his.locator(".bk-call")).hasAttribute("href", "https://rooms.example.org/42?a='b'");
        assertThat(his.locator(".bk-host")).hasText("rooms.example.org");
        cal.checkAccessible().checkFits();
        assertEquals(404, status(cal, "/booking/link?id=" + mock));
    }

    @Test
    void aWeekStandsInColumnsAndBelowEachOtherWhereThereIsNoRoom() {
        LocalDate first = evenings.at(0).atZone(NEW_YORK).toLocalDate();
        for (Look look : new Look[] {Look.WIDE_LIGHT, Look.NARROW_DARK}) {
            Visitor cal = visitor(look).signIn(DemoAccount.CANDIDATE);
            Page page = cal.open("/booking/book?from=" + first + "&all=1").page();
            assertThat(page.locator(".bk-week")).hasCount(0);
            page.getByRole(AriaRole.LINK, named("Week").setExact(true)).click();
            assertThat(page.locator(".bk-week > li")).hasCount(7);
            assertThat(page.locator(".bk-week > li").first()).containsText(WORDS.date(first));
            assertThat(page.getByRole(AriaRole.LINK, named("Week").setExact(true)))
                    .hasAttribute("aria-current", "true");
            cal.checkAccessible().checkFits();
            page.getByLabel("Interviewer").selectOption("Kenji Watanabe");
            press(page, "Show");
            assertThat(page.locator(".bk-week > li")).hasCount(7);
            page.getByRole(AriaRole.LINK, named("Week after")).click();
            assertThat(page.locator(".bk-week, .bk-none").first()).isVisible();
            page.getByRole(AriaRole.LINK, named("Week before")).click();
            Locator time = page.locator(".bk-meet").first();
            assertThat(time).containsText("your time");
            assertThat(time).containsText("theirs, Kenji Watanabe");
            time.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("with Kenji Watanabe");
        }
    }

    private static Locator with(Page page, String name) {
        return page.locator(".bk-instead > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void cancelledBy(String email, String mock) {
        server().update(
                        "update booking set state = 'CANCELLED', ended_by = (select id from account where email = ?), ended_at = now(),"
                                + " reason = 'A child is ill.' where public_id::text = ?",
                        email,
                        mock);
        server().update(
                        "delete from person_claim c using booking b where b.id = c.booking_id and b.public_id::text = ?",
                        mock);
    }
}
