package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CatalogueJourney extends InBrowser {

    @Test
    void aCandidateReadsQuestionsByBucketAndNothingThatTellsWhatTheyProbe() {
        Visitor candidate = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.CANDIDATE);
        List<String> principles = principles(candidate);
        assertEquals(16, principles.size());
        candidate.checkAccessible().checkFits();

        Page page = candidate.open("/catalogue/questions").page();
        page.getByRole(AriaRole.LINK, named("Ambiguity")).click();
        assertThat(page.getByText("“stopping the harm” against “understanding the cause”"))
                .isVisible();
        candidate.checkAccessible().checkFits();
        page.locator(".cat-list a").first().click();
        assertThat(page.getByText("How common")).isVisible();
        candidate.checkAccessible().checkFits().checkQuiet();
        String sent = page.content();
        for (String principle : principles) {
            assertFalse(sent.contains(principle), principle);
        }
        assertThat(page.getByText("Can probe")).hasCount(0);
    }

    @Test
    void anInterviewerFindsTheQuestionsInTheNavigationWithWhatTheyProbe() {
        for (Look look : List.of(Look.WIDE_DARK, Look.NARROW_DARK)) {
            Visitor interviewer = visitor(look).signIn(DemoAccount.INTERVIEWER);
            Page page = interviewer.page();
            if (look.isNarrow()) {
                page.locator("details[data-fc-menu=narrow] > summary").click();
            }
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Questions").setExact(true))
                    .click();
            assertThat(page.getByText("Dive Deep · ").first()).isVisible();
            interviewer.checkAccessible().checkFits();
        }
    }

    @Test
    void aCandidateSearchesWithATypingErrorFromTheKeyboardAlone() {
        Visitor candidate = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page page = candidate.open("/catalogue/questions").page();
        page.locator("#q").focus();
        page.keyboard().type("maneger work");
        assertThat(page.locator("[data-cat-live]")).hasText("One question found");
        assertThat(page.locator(".cat-list mark")).containsText(new String[] {"manager", "work"});
        assertThat(page).hasURL(candidate.address("/catalogue/questions?q=maneger+work"));
        candidate.checkAccessible().checkFits().checkQuiet();
        // What is typed is found again under its address, and the filters are reached by tabbing on.
        page.reload();
        assertThat(page.locator("#q")).hasValue("maneger work");
        page.locator("#q").fill("");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("E");
        assertThat(page).hasURL(candidate.address("/catalogue/questions?level=ENTRY"));
        page.locator("#q").fill("kubernetes");
        assertThat(page.locator("#found h2").first()).hasText("No question fits");
        candidate.checkAccessible().checkFits().checkQuiet();
        page.keyboard().press("Enter");
        assertThat(page.locator("#found h2").first()).hasText("No question fits");
    }

    @Test
    void anInterviewerFiltersByPrincipleAndReadsAQuestionWithItsChains() {
        for (Look look : List.of(Look.WIDE_LIGHT, Look.NARROW_DARK)) {
            Visitor interviewer = visitor(look).signIn(DemoAccount.INTERVIEWER);
            Page page = interviewer.open("/catalogue/questions").page();
            page.getByLabel("Can probe").selectOption("CUSTOMER_OBSESSION");
            assertThat(page).hasURL(interviewer.address("/catalogue/questions?principle=CUSTOMER_OBSESSION"));
            assertThat(page.locator(".cat-list > li")
                            .filter(new Locator.FilterOptions().setHasNotText("Customer Obsession")))
                    .hasCount(0);
            page.locator(".cat-list a").first().click();
            assertThat(page.locator(".cat-ladder li").first()).isVisible();
            assertThat(page.getByText("As hot as it gets").first()).isVisible();
            interviewer.checkAccessible().checkFits().checkQuiet();
        }
    }

    @Test
    void withoutAScriptTheButtonSearches() {
        Visitor candidate = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page page = candidate.page();
        page.route(
                "**/catalogue.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("")));
        candidate.open("/catalogue/questions");
        page.locator("#q").fill("manager");
        press(page, "Search");
        assertThat(page).hasURL(Pattern.compile("\\?q=manager"));
        assertThat(page.locator(".cat-list mark").first()).hasText("manager");
    }

    @Test
    void theDescriptionsAreInTheLanguageOfTheReaderAndTheNamesInThatOfTheInterviews() {
        Visitor noah = visitor(Look.WIDE_LIGHT).signIn("noah@demo.fullcircle.test");
        Page page = noah.open("/catalogue/principles").page();
        assertThat(page.locator("h1")).hasText("Die 16 Prinzipien");
        assertThat(page.locator("#FRUGALITY h3")).hasText("Frugality");
        assertThat(page.locator("#FRUGALITY")).containsText("gesparte Summe");
        noah.checkAccessible().checkFits();
    }

    /** The names as the page of the principles has them. */
    private static List<String> principles(Visitor visitor) {
        Page page = visitor.open("/catalogue/principles").page();
        return page.locator(".cat-principles h3").allTextContents();
    }
}
