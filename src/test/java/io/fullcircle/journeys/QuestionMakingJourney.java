package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuestionMakingJourney extends InBrowser {

    private static final String HEAD =
            "id;bucket;text;parts;level_from;level_to;job_families;commonness;minutes;principles;state\n";

    @Test
    void anInterviewerWritesALeadGivesBackAndPublishesAndACandidateReads() {
        Visitor interviewer = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page writing = interviewer.open("/catalogue/questions").page();
        writing.getByRole(AriaRole.LINK, named("Write and review")).click();
        interviewer.checkAccessible().checkFits();
        writing.getByRole(AriaRole.LINK, named("Write a question")).click();
        press(writing, "Save and send to the review");
        assertThat(writing.getByText("Write 20 to 600 characters")).isVisible();
        assertThat(writing.getByText("Choose at least one principle.")).isVisible();
        interviewer.checkAccessible().checkFits();
        field(writing, "text").fill("Show me your ownership of a thing that nobody wanted.");
        field(writing, "parts").fill("Who wanted it least?\nWhat became of it?");
        writing.getByLabel("Dive Deep").check();
        press(writing, "Save and send to the review");
        assertThat(writing.locator("h1")).hasText("Waits for a review");
        assertThat(writing.locator(".cat-aside")).containsText("It says a principle’s name");
        interviewer.checkAccessible().checkFits();
        String address = interviewer.path();

        Visitor lead = givenBack();
        Page review = lead.page();

        interviewer.open(address);
        assertThat(writing.locator(".cat-history")).containsText("Ask for the thing.");
        assertThat(writing.locator(".cat-history")).not().containsText("Leonie");
        assertThat(button(writing, "Save and publish")).hasCount(0);
        field(writing, "text").fill("Tell me about a thing that you kept alive and that nobody wanted.");
        press(writing, "Save and send to the review");
        assertThat(writing.locator("h1")).hasText("Waits for a review");

        review.reload();
        press(review, "Save and publish");
        assertThat(review.locator("h1")).hasText("A published question");
        lead.checkAccessible().checkFits();
        assertThat(button(review, "Retire")).hasCount(1);
        theAuthorDecidesNothing(writing);
        aCandidateReads(address);
    }

    /** A lead who has read it and given it back with a reason. */
    private Visitor givenBack() {
        Visitor lead = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.LEAD);
        Page review = lead.open("/catalogue/review").page();
        assertThat(review.locator("h1")).containsText("for a review");
        lead.checkAccessible().checkFits();
        review.getByRole(AriaRole.LINK, named("Show me your ownership")).click();
        press(review, "Give back");
        assertThat(review.getByText("what has to be different.")).isVisible();
        review.getByLabel("What has to be different?").fill("It says the principle. Ask for the thing.");
        press(review, "Give back");
        assertThat(review.locator("h1")).hasText("A draft");
        assertThat(review.locator(".cat-history")).containsText("Ask for the thing.");
        lead.checkAccessible().checkFits();
        return lead;
    }

    /** What was taken out again changes nothing, and a difference is shown before it is taken in. */
    private static void lookAgain(Visitor lead, Page page) throws Exception {
        Download file =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("Questions of the programme, CSV"))
                        .click());
        assertTrue(file.suggestedFilename().matches("questions-\\d{4}-\\d\\d-\\d\\d\\.csv"), file.suggestedFilename());
        Path kept = file.path();
        send(page, Files.readString(kept));
        assertThat(page.locator("#looking")).containsText("No new question, 0 changed");
        send(page, Files.readString(kept).replace("that you left on.", "that you left on for long."));
        assertThat(page.locator(".cat-differences ins")).hasText("Tell me about a lamp that you left on for long.");
        lead.checkAccessible().checkFits();
        press(page, "Throw away");
        assertThat(page.locator(".fc-messages")).containsText("Thrown away");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static void theAuthorDecidesNothing(Page writing) {
        writing.reload();
        assertThat(writing.locator("h1")).hasText("A published question");
        assertThat(button(writing, "Retire")).hasCount(0);
        assertThat(field(writing, "text")).hasCount(0);
    }

    private void aCandidateReads(String address) {
        Visitor candidate = visitor(Look.NARROW_DARK).signIn(DemoAccount.CANDIDATE);
        candidate.open("/catalogue/questions?of=ours");
        assertThat(candidate
                        .page()
                        .getByText("that you kept alive and that nobody wanted.")
                        .first())
                .isVisible();
        assertEquals(404, status(candidate, "/catalogue/review"));
        assertEquals(404, status(candidate, address));
    }

    @Test
    void whoSavesAfterSomebodyElseSeesTheNewerTextAndKeepsTheirOwn() {
        Visitor lead = visitor(Look.WIDE_DARK).signIn(DemoAccount.LEAD);
        Page first = lead.open("/catalogue/edit-question").page();
        field(first, "text").fill("Tell me about a door that two people open at once.");
        first.getByLabel("Frugality").check();
        press(first, "Save the draft");
        assertThat(first.locator("h1")).hasText("A draft");
        Visitor other = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.LEAD);
        Page second = other.open(lead.path()).page();
        field(second, "text").fill("Tell me about a door that one person opened first.");
        press(second, "Save the draft");
        assertThat(second.locator(".fc-messages")).containsText("Saved.");
        field(first, "text").fill("Tell me about a door that the other one opened.");
        press(first, "Save the draft");
        assertThat(first.locator(".cat-newer")).containsText("that one person opened first");
        assertThat(field(first, "text")).hasValue("Tell me about a door that the other one opened.");
        lead.checkAccessible().checkFits();
        press(first, "Save the draft");
        assertThat(first.locator(".fc-messages")).containsText("Saved.");
        // A button that is gone by now still says what happened.
        second.reload();
        press(first, "Save and publish");
        assertThat(first.locator("h1")).hasText("A published question");
        press(second, "Save and send to the review");
        assertThat(second.locator(".cat-newer")).isVisible();
    }

    @Test
    void aFileIsMendedLookedAtTakenInAndUndone() throws Exception {
        Visitor lead = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.LEAD);
        Page page = lead.open("/catalogue/import").page();
        lead.checkAccessible().checkFits();
        press(page, "Look at it");
        assertThat(page.getByText("Choose a file.")).isVisible();
        String good = HEAD
                + row("Tell me about a lamp that you left on.", "8", "DIVE_DEEP", "PUBLISHED")
                + row("Tell me about a lamp that you switched off.", "9", "EARN_TRUST", "")
                + row("Tell me about a lamp that somebody else broke.", "10", "OWNERSHIP", "");
        send(
                page,
                good.replace(";8;", ";800;")
                        .replace("EARN_TRUST", "EARN_LESS")
                        .replace("somebody else broke.", "\u0007"));
        assertThat(page.locator(".cat-faults li")).hasText(new String[] {
            "Line 2, minutes: Write a whole number from 2 to 45.",
            "Line 3, principles: There is no principle with the code “EARN_LESS”.",
            "Line 4, text: Write 20 to 600 characters, on one line."
        });
        lead.checkAccessible().checkFits();
        assertEquals("0", lamps());

        send(page, good);
        assertThat(page.locator("#looking")).hasText("3 new questions, 0 changed, 0 as they were");
        lead.checkAccessible().checkFits();
        assertEquals("0", lamps());
        press(page, "Take in 3 new and 0 changed");
        assertThat(page.locator(".fc-messages")).containsText("3 questions are new, 0 changed.");
        assertEquals("3", lamps());
        lead.checkAccessible().checkFits();

        lookAgain(lead, page);
        page.getByRole(AriaRole.BUTTON, named("Undo lamps.csv")).first().click();
        assertThat(page.locator(".fc-messages")).containsText("3 removed");
        assertEquals("0", lamps());
        lead.checkAccessible().checkFits();
    }

    private static String row(String text, String minutes, String principle, String state) {
        return ";LEARNING;" + text + ";;ENTRY;SENIOR;SOFTWARE_ENGINEER;RARE;" + minutes + ";" + principle + ";" + state
                + "\n";
    }

    private static void send(Page page, String csv) {
        page.locator("[id='u:file']")
                .setInputFiles(new FilePayload("lamps.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        press(page, "Look at it");
    }

    private String lamps() {
        return server().text("select count(*) from question where text like 'Tell me about a lamp%'");
    }
}
