package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PracticeJourney extends InBrowser {

    /** A conflict, which has rules of its own; its chain is the one that this number stands for. */
    private static final String CONFLICT = "/catalogue/drill?draw=1&bucket=CONFLICT&level=ANY&seed=5";

    private static final int MOST_STEPS = 16;

    @Test
    void aCandidateDrillsAQuestionWithTheKeyboardAloneThroughABranchToTheEnd() {
        Visitor candidate = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page page = candidate.page();
        link(page, "Practise").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Ten minutes are enough to practise");
        assertThat(page.locator("#level")).hasValue("SENIOR");
        candidate.checkAccessible().checkFits();
        page.locator("#bucket").focus();
        page.keyboard().type("Interpersonal");
        page.locator(".cat-choose button").focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("question="));

        assertThat(page.locator(".drill")).containsText("Interpersonal conflict");
        assertThat(page.locator(".drill-item:visible")).hasCount(0);
        page.keyboard().press("Space");
        assertThat(page.locator("[data-drill-word]")).hasText("Pause");
        assertThat(page.locator("[data-drill-time]")).not().hasText("0:00");
        page.keyboard().press("r");
        assertThat(page.locator("[data-drill-time]")).hasText(Pattern.compile("0:0\\d"));
        toTheFirstBranch(page);
        String to = page.locator(".drill-how:not(.done) a:visible").first().getAttribute("data-drill-to");
        candidate.checkAccessible().checkFits();
        page.keyboard().press("1");
        assertThat(page.locator(".drill-how.done a[aria-current=true]")).hasAttribute("data-drill-to", to);
        assertEquals(to, page.evaluate("document.activeElement.dataset.drillAt"), "the step of the branch has come");
        toTheEnd(page);

        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.getByText("write one number and one consequence")).isVisible();
        assertThat(page.locator(".cat-check .act:visible")).hasCount(1);
        assertThat(page.getByText("Which rule of a conflict did you break?")).isVisible();
        candidate.checkAccessible().checkFits().checkQuiet();
    }

    @Test
    void whatIsReloadedIsTheSameAndAnotherOneIsAnother() {
        Visitor candidate = visitor(Look.NARROW_DARK).signIn(DemoAccount.CANDIDATE);
        Page page = candidate.open(CONFLICT).page();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String question = page.locator("h1").textContent();
            page.reload();
            assertThat(page.locator("h1")).hasText(question);
            seen.add(question);
            page.locator(".drill-skip a").click();
            assertThat(page.locator("h1")).not().hasText(question);
        }
        assertEquals(seen.size(), new HashSet<>(seen).size(), "none of the last ones came again");
        candidate.checkAccessible().checkFits().checkQuiet();
    }

    @Test
    void theKeysCanBeSwitchedOffAndStayOff() {
        Visitor candidate = visitor(Look.WIDE_DARK).signIn(DemoAccount.CANDIDATE);
        Page page = candidate.open(CONFLICT).page();
        page.getByLabel("Keys").uncheck();
        page.reload();
        page.keyboard().press("n");
        assertThat(page.getByLabel("Keys")).not().isChecked();
        assertThat(page.locator(".drill-item:visible")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next step"))
                .click();
        assertThat(page.locator(".drill-item:visible")).hasCount(1);
        candidate.checkAccessible().checkQuiet();
    }

    @Test
    void noPageOfADrillNamesAPrinciple() {
        Visitor candidate = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page page = candidate.open("/catalogue/principles").page();
        List<String> names = new ArrayList<>(page.locator(".cat-principles h3").allTextContents());
        page.locator(".cat-principles > li").all().forEach(row -> names.add(row.getAttribute("id")));
        assertEquals(32, names.size());
        candidate.open(CONFLICT.replace("CONFLICT", ""));
        for (int i = 0; i < 30; i++) {
            String sent = page.content();
            names.forEach(name -> assertFalse(sent.contains(name), name));
            page.locator(".drill-skip a").click();
        }
        assertTrue(page.url().contains("seed=5"));
    }

    @Test
    void whatIsToBeReadFitsOnANarrowScreenAndAQuestionThatIsNotThereIsNotFound() {
        Visitor candidate = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.CANDIDATE);
        for (String path : List.of("drill", "feedback-guide", "closing", "paraphrases")) {
            candidate.open("/catalogue/" + path).checkAccessible().checkFits();
        }
        Page page = candidate.open("/catalogue/feedback-guide").page();
        assertThat(page.locator("#impact-and-metrics")).containsText("40 of 100 mistakes");
        for (String id : List.of("01980000-0000-7000-8000-00000000ffff", "x", "%F0%9F%98%80")) {
            String address = candidate.address("/catalogue/drill?question=" + id);
            assertEquals(404, page.request().get(address).status(), id);
        }
    }

    @Test
    void anInterviewerDrawsAPersonaAndReadsAChainWithItsBranches() {
        Visitor interviewer = visitor(Look.WIDE_DARK).signIn(DemoAccount.INTERVIEWER);
        Page page = interviewer.open("/catalogue/questions").page();
        link(page, "Parts to play").click();
        link(page, "Draw one for me").click();
        String drawn = page.locator("#drawn").textContent();
        interviewer.checkAccessible().checkFits();
        link(page, "Draw another").click();
        assertNotEquals(drawn, page.locator("#drawn").textContent());
        interviewer.open("/catalogue/chains");
        page.locator(".cat-chain > summary").first().click();
        assertThat(page.locator(".cat-chain[open] .cat-branches a").first()).isVisible();
        interviewer.checkAccessible().checkFits().checkQuiet();
    }

    private static void toTheFirstBranch(Page page) {
        for (int i = 0;
                i < MOST_STEPS
                        && page.locator(".drill-how:not(.done) a:visible").count() == 0;
                i++) {
            page.keyboard().press("n");
        }
    }

    private static void toTheEnd(Page page) {
        for (int i = 0; i < MOST_STEPS && !page.locator("[data-drill-after]").isVisible(); i++) {
            page.keyboard().press("n");
        }
        assertThat(page.locator("#after")).isFocused();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
