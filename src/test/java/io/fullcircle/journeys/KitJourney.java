package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** What is asked in a mock, from the kit to the feedback. */
class KitJourney extends InBrowser {

    private static final String KIT = "/interview/kit?id=";
    private static final String WORKSPACE = "/interview/workspace?id=";

    /** Notes every event of a pointer, for a journey that has to do without. */
    private static final String POINTERS = """
            window.fcPointers = 0;
            for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
                addEventListener(kind, () => window.fcPointers++, true);
            """;

    @Test
    void aKitForTwoPrinciplesIsComposedWithTheKeyboardAloneAskedAndRead() {
        String mock = mock("30 minutes", 45, 10, 16);
        Visitor ines = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.INTERVIEWER);
        ines.page().addInitScript(POINTERS);
        Page page = ines.open(KIT + mock).page();
        assertThat(page.locator(".kit-split .on")).containsText("30");
        ines.checkAccessible().checkFits();
        composeByKeys(page);
        assertEquals(0, page.evaluate("window.fcPointers"), "a kit needs no pointer");
        assertThat(page.locator(".kit-list > li")).hasCount(3);
        ines.checkAccessible().checkFits();

        server().update(
                        "update booking set starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour'"
                                + " where public_id = cast(? as uuid)",
                        mock);
        String passed = hold(ines, mock);
        readByTheCandidate(mock, passed);
    }

    /** Keys and nothing else: a search, two of its hits, the rest filled, another order, a chain, a persona. */
    private static void composeByKeys(Page page) {
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        Locator hits = page.locator("[data-kit-hit]");
        String unfiltered = page.locator(".kit-found").innerText();
        page.keyboard().type("customers");
        assertThat(page.locator(".kit-found")).not().containsText(unfiltered);
        assertThat(hits.first()).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(hits.first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".kit-list > li")).hasCount(1);
        page.keyboard().press("f");
        assertThat(page.locator(".kit-list > li")).hasCount(3);
        assertThat(page.locator(".kit-covered .ok")).hasCount(2);
        assertThat(page.locator(".kit-head .warn")).hasCount(0);

        page.keyboard().press("k");
        Locator lines = page.locator(".kit-list > li");
        assertThat(lines.first()).isFocused();
        String first = lines.first().getAttribute("data-kit-question");
        page.keyboard().press("Alt+ArrowDown");
        assertThat(lines.nth(1)).hasAttribute("data-kit-question", first);
        assertThat(lines.nth(1)).isFocused();
        page.keyboard().press("Delete");
        assertThat(lines).hasCount(2);
        assertThat(lines.nth(1)).isFocused();
        page.keyboard().press("f");
        assertThat(lines).hasCount(3);
        page.keyboard().press("p");
        assertThat(page.locator(".kit-play")).isVisible();
    }

    /** Marks what was asked, the last of it as passed, and submits; returns the text of that one. */
    private static String hold(Visitor ines, String mock) {
        Page page = ines.open(WORKSPACE + mock).page();
        assertThat(page.locator(".iv-kit .q")).hasCount(3);
        assertThat(page.locator(".iv-persona")).isVisible();
        outcome(page, 0, "Answered");
        outcome(page, 1, "Partly");
        outcome(page, 2, "Passed");
        assertThat(page.locator("[data-iv-state=kept] .ok")).isVisible();
        assertThat(page.locator("#passes")).containsText("pass");
        ines.checkAccessible().checkFits();
        page.navigate(page.url());
        assertThat(page.locator(".q").nth(2).getByLabel("Passed")).isChecked();
        for (int i = 1; i <= 2; i++) {
            page.locator("[id='f:signal" + i + "'] label").getByText("Meets").click();
            field(page, "evidence" + i).fill("Said so.");
        }
        press(page, "Submit, final");
        press(page, "Yes, submit");
        assertThat(page.locator("h1")).hasText("Your feedback to Cal Moreno");
        assertThat(page.locator(".iv-asked li")).hasCount(3);
        assertEquals(200, status(ines, "/interview/feedback?id=" + mock));
        assertEquals(302, status(ines, KIT + mock), "what is submitted is prepared no more");
        return page.locator(".iv-asked li").last().locator(".t").innerText();
    }

    private void readByTheCandidate(String mock, String passed) {
        Visitor cal = visitor(Look.NARROW_DARK).signIn(DemoAccount.CANDIDATE).open("/interview/feedback?id=" + mock);
        Locator asked = cal.page().locator(".iv-asked");
        assertThat(asked.locator("li").last()).containsText(passed);
        assertThat(asked.locator("li").last()).containsText("Passed");
        assertThat(asked).containsText("Partly");
        assertFalse(asked.innerText().contains("Dive Deep"), "what a question can probe is no part of it");
        cal.checkAccessible().checkFits();
        assertEquals(404, status(cal, KIT + mock));
    }

    @Test
    void twoWindowsDoNotOverwriteEachOtherAndNobodyElseFindsTheKit() {
        String mock = mock("4 hours", 45, 10);
        Visitor ines = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page page = ines.open(KIT + mock).page();
        ines.checkAccessible().checkFits();
        Page other = page.context().newPage();
        other.navigate(ines.address(KIT + mock));
        other.getByText("Fill it for me").click();
        assertThat(other.locator(".kit-list > li")).hasCount(3);
        other.close();
        page.getByText("Draw one").click();
        assertThat(page.locator(".fc-messages")).containsText("You changed this kit in another window");
        assertThat(page.locator(".kit-list > li")).hasCount(3);
        assertThat(page.locator(".kit-play")).hasCount(0);
        ines.checkAccessible().checkFits();
        page.getByText("Draw one").click();
        assertThat(page.locator(".kit-play")).isVisible();
        ines.open("/booking/booking?id=" + mock);
        page.getByText("Prepare the questions").click();
        assertEquals(KIT + mock, ines.path());
        for (String email : new String[] {"kenji", "lead", "candidate", "admin"}) {
            Visitor visitor = visitor(Look.WIDE_LIGHT).signIn(email + "@demo.fullcircle.test");
            assertEquals(404, status(visitor, KIT + mock), email);
        }
    }

    @Test
    void withoutScriptAKitIsFilledAndTheChoicesInItStayWhateverIsDone() {
        String mock = mock("5 hours", 45, 10, 16);
        Visitor ines = visitorWithoutScript(Look.WIDE_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page page = ines.open(KIT + mock).page();
        page.getByText("Fill it for me").click();
        Locator lines = page.locator(".kit-list > li");
        assertThat(lines).hasCount(3);
        String first = lines.first().getAttribute("data-kit-question");
        Locator chain = page.locator("select[name='chain-" + first + "']");
        chain.selectOption(new SelectOption().setIndex(1));
        String chosen = chain.inputValue();
        page.locator("select[name=persona]").selectOption(new SelectOption().setIndex(2));
        String persona = page.locator("select[name=persona]").inputValue();
        page.getByText("Keep these choices").click();
        assertThat(page.locator(".fc-messages")).containsText("Kept.");
        lines.first().getByText("Down").click();
        assertThat(lines.nth(1)).hasAttribute("data-kit-question", first);
        lines.first().getByText("Remove").click();
        assertThat(lines).hasCount(2);
        page.locator("#q").fill("customer");
        page.locator("select[name=probes]").selectOption("ANY");
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        assertThat(page.locator(".kit-hits mark, .kit-hits .t").first()).isVisible();
        page.reload();
        assertThat(page.locator("select[name='chain-" + first + "']")).hasValue(chosen);
        assertThat(page.locator("select[name=persona]")).hasValue(persona);
        assertThat(lines).hasCount(2);
    }

    private static void outcome(Page page, int question, String word) {
        page.locator(".iv-kit .q").nth(question).getByLabel(word).check();
    }

    /** A mock of Ines and Cal that begins so far from now, of so many minutes, with these principles; returns its public id. */
    private String mock(String startsIn, int minutes, long... principles) {
        String id = server().text(
                        "insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family,"
                                + " level, starts_at, ends_at, request_id, booked_at) select nextval('booking_seq'), uuidv7(),"
                                + " m.programme_id, m.cohort_id, c.id, i.id, 'SOFTWARE_ENGINEER', 'SENIOR',"
                                + " now() + cast(? as interval), now() + cast(? as interval) + ? * interval '1 minute',"
                                + " uuidv7(), now() - interval '9 days' from account c join membership m on m.account_id = c.id,"
                                + " account i where c.email = ? and i.email = ? and m.role = 'CANDIDATE' returning id::text",
                        startsIn,
                        startsIn,
                        minutes,
                        DemoAccount.CANDIDATE.email(),
                        DemoAccount.INTERVIEWER.email());
        for (int i = 0; i < principles.length; i++) {
            server().update(
                            "insert into assigned_principle (id, booking_id, principle_id, position, assigned_at)"
                                    + " values (nextval('assigned_principle_seq'), ?, ?, ?, now())",
                            Long.valueOf(id),
                            principles[i],
                            i + 1);
        }
        return server().text("select public_id::text from booking where id = ?", Long.valueOf(id));
    }
}
