package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueJourney extends InBrowser {

    @Test
    void aCandidateReadsQuestionsByBucketAndNothingThatTellsWhatTheyProbe() {
        Visitor candidate = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.CANDIDATE);
        List<String> principles = principles(candidate);
        assertEquals(16, principles.size());
        candidate.checkAccessible().checkFits();

        Page page = candidate.open("/catalogue/questions").page();
        assertThat(page.locator("main h2")).containsText(new String[] {"Technical problem solving", "Ambiguity"});
        assertThat(page.getByText("“stopping the harm” against “understanding the cause”"))
                .isVisible();
        candidate.checkAccessible().checkFits();
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
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Questions"))
                    .click();
            assertThat(page.getByText("Dive Deep · ").first()).isVisible();
            interviewer.checkAccessible().checkFits();
        }
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
