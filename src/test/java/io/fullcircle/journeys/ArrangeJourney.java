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
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead sees to the mocks of a candidate: from the board to all of them, and to what can be done about each. */
class ArrangeJourney extends InBrowser {

    private static final String KENJI = "kenji@demo.fullcircle.test";
    private static final String ADAEZE = "adaeze@demo.fullcircle.test";

    private Evenings evenings;

    @BeforeEach
    void open() {
        evenings = new Evenings(server(), 54);
        for (int evening = 0; evening < 2; evening++) {
            evenings.open(DemoAccount.INTERVIEWER.email(), evening);
            evenings.open(KENJI, evening);
        }
    }

    @Test
    void aLeadBooksForACandidateMovesItGivesItAwayAndCancelsIt() {
        Visitor lead = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.LEAD);
        Page page = lead.open("/home/lead").page();
        page.locator("a[href*='/lead/cohort?id=']").first().click();
        lead.checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Adaeze Nwankwo").setExact(true)).click();
        assertThat(page.locator("h1")).hasText("Mocks of Adaeze Nwankwo");
        lead.checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Book a mock").setExact(true)).click();
        assertThat(page.locator("h1")).hasText("Book a mock for Adaeze Nwankwo");
        lead.checkAccessible().checkFits();
        Instant start = evenings.at(0);
        String day =
                start.atZone(zoneOf(DemoAccount.LEAD.email())).toLocalDate().toString();
        lead.open(lead.path() + "&from=" + day);
        page.getByLabel("Interviewer").selectOption("Ines Okafor");
        page.getByRole(AriaRole.BUTTON, named("Show").setExact(true)).click();
        page.locator("a.bk-time[href*='start=" + start + "']").click();
        assertThat(page.locator("h1")).containsText("Adaeze Nwankwo with Ines Okafor");
        assertThat(page.locator("main aside")).containsText("Lagos");
        lead.checkAccessible().checkFits();
        field(page, "note").fill("The conflict first.");
        page.getByRole(AriaRole.BUTTON, named("Book this mock")).dblclick();
        assertThat(page.getByText("Booked. Both are told.")).isVisible();
        lead.checkAccessible().checkFits();
        assertEquals("1", count(start, "CONFIRMED"));
        moves(lead);
        saysWhere(lead);
        gives(lead);
        cancels(lead);
    }

    private void moves(Visitor lead) {
        Page page = lead.page();
        page.getByRole(AriaRole.LINK, named("Move to another time")).click();
        assertThat(page.locator("h1")).hasText("Move the mock of Adaeze Nwankwo with Ines Okafor");
        lead.checkAccessible().checkFits();
        page.locator(".alt")
                .filter(new Locator.FilterOptions()
                        .setHasText(words(DemoAccount.LEAD.email()).dateTime(evenings.at(1))))
                .first()
                .locator("label")
                .first()
                .click();
        press(page, "Move the mock");
        assertThat(page.getByText("Moved. Both are told.")).isVisible();
    }

    private static void saysWhere(Visitor lead) {
        Page page = lead.page();
        page.getByRole(AriaRole.LINK, named("Say it for this mock")).click();
        lead.checkAccessible().checkFits();
        field(page, "callLink").fill("http://meet.example.org/\"><b>");
        press(page, "Save and tell both");
        assertThat(page.locator("[id='f:callLink-field']")).containsText("https://");
        assertThat(field(page, "callLink")).hasValue("http://meet.example.org/\"><b>");
        lead.checkAccessible().checkFits();
        field(page, "callLink").fill("https://meet.example.org/room");
        press(page, "Save and tell both");
        assertThat(page.getByText("Saved. It is told that the link has changed."))
                .isVisible();
        assertThat(page.locator("main")).not().containsText("meet.example.org");
    }

    private static void gives(Visitor lead) {
        Page page = lead.page();
        page.getByRole(AriaRole.LINK, named("Give it to another interviewer")).click();
        assertThat(page.locator("h1")).hasText("Who takes the mock of Adaeze Nwankwo?");
        lead.checkAccessible().checkFits();
        press(page, "Give it to them");
        assertThat(page.getByText("Choose who takes it.")).isVisible();
        page.locator(".alt")
                .filter(new Locator.FilterOptions().setHasText("Kenji Watanabe"))
                .click();
        press(page, "Give it to them");
        assertThat(page.locator("[id='f:reason-field']")).containsText("Give a reason");
        lead.checkAccessible().checkFits();
        page.locator(".alt")
                .filter(new Locator.FilterOptions().setHasText("Kenji Watanabe"))
                .click();
        field(page, "reason").fill("Ines is ill.");
        press(page, "Give it to them");
        assertThat(page.getByText("Given. All three are told.")).isVisible();
        assertThat(page.locator("h1")).hasText("Adaeze Nwankwo with Kenji Watanabe");
        assertThat(page.locator("[aria-labelledby=chain] li")).hasCount(3);
        lead.checkAccessible().checkFits();
    }

    private void cancels(Visitor lead) {
        Page page = lead.page();
        Visitor kenji = visitor(Look.NARROW_LIGHT).signIn(KENJI);
        Page his = kenji.open(lead.path()).page();
        assertThat(his.locator("main")).containsText("The conflict first.");
        assertThat(his.locator("[aria-labelledby=chain]")).hasCount(0);
        page.getByRole(AriaRole.LINK, named("Cancel this mock")).click();
        assertThat(page.locator("h1")).containsText("Cancel the mock of Adaeze Nwankwo with Kenji Watanabe");
        lead.checkAccessible().checkFits();
        field(page, "reason").fill("The room is closed.");
        press(page, "Cancel this mock");
        assertThat(page.getByText("Cancelled. The time is free again.")).isVisible();
        Visitor adaeze = visitor(Look.NARROW_DARK).signIn(ADAEZE);
        Page hers = adaeze.open("/home/candidate").page();
        assertThat(hers.locator(".home-off")).hasCount(1);
        assertThat(hers.locator(".home-off")).containsText("The room is closed.");
        adaeze.checkAccessible().checkFits();
        assertEquals(404, status(adaeze, "/lead/candidate?id=1"));
    }

    @Test
    void moreThanTheProgrammeGivesIsBookedKnowingly() {
        server().update(
                        "insert into booking_policy (programme_id, cutoff_hours, lateness_minutes, allowance, open_requests, changed_by,"
                                + " changed_at) select p.id, 24, 10, 1, 3, (select min(id) from account), now() from programme p");
        try {
            Visitor lead = visitor(Look.NARROW_DARK).signIn(DemoAccount.LEAD);
            Instant start = evenings.at(0).plus(Duration.ofHours(2));
            Page page = lead.open(confirm(start)).page();
            assertThat(page.locator("main")).containsText("You can book beyond that");
            lead.checkAccessible().checkFits();
            field(page, "note").fill("Once more");
            press(page, "Book this mock");
            assertThat(page.getByText("Say that you book it all the same, or leave it."))
                    .isVisible();
            assertThat(field(page, "note")).hasValue("Once more");
            lead.checkAccessible().checkFits();
            page.getByLabel("Book it all the same").check();
            String taken = evenings.booked("noah@demo.fullcircle.test", DemoAccount.INTERVIEWER.email(), start);
            press(page, "Book this mock");
            assertThat(page.locator("h1")).hasText("Choose another time");
            assertThat(field(page, "note")).hasValue("Once more");
            lead.checkAccessible().checkFits();
            server().update(
                            "delete from person_claim c using booking b where b.id = c.booking_id and b.public_id::text = ?",
                            taken);
            server().update("delete from booking where public_id::text = ?", taken);
        } finally {
            server().update("delete from booking_policy");
        }
    }

    private String confirm(Instant start) {
        return "/booking/arrange-confirm?"
                + server().text(
                                "select 'candidate=' || a.public_id || '&cohort=' || c.public_id from account a"
                                        + " join membership m on m.account_id = a.id and m.role = 'CANDIDATE' join cohort c on c.id = m.cohort_id"
                                        + " where a.email = ?",
                                DemoAccount.CANDIDATE.email())
                + "&interviewer="
                + server().text("select public_id::text from account where email = ?", DemoAccount.INTERVIEWER.email())
                + "&start=" + start;
    }

    private ZoneId zoneOf(String email) {
        return ZoneId.of(server().text("select time_zone from account where email = ?", email));
    }

    private TimeWords words(String email) {
        return new TimeWords(Locale.ENGLISH, zoneOf(email), Instant.now());
    }

    private String count(Instant start, String state) {
        return server().text(
                        "select count(*) from booking b join account c on c.id = b.candidate_id where c.email = ?"
                                + " and b.starts_at = cast(? as timestamptz) and b.state = ?",
                        ADAEZE,
                        start.toString(),
                        state);
    }
}
