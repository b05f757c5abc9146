package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class InterviewJourney extends InBrowser {

    private static final String WORKSPACE = "/interview/workspace?id=";
    private static final String FEEDBACK = "/interview/feedback?id=";
    private static final String SAID = "“I kept the pager for six weeks.”";

    @Test
    void aMockIsRatedSubmittedAndReadByItsCandidate() {
        String mock = mock("-20 minutes", 10, 16);
        Visitor ines = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page page = ines.open(WORKSPACE + mock).page();
        assertThat(page.locator("h1")).hasText("What you heard from Cal Moreno");
        assertThat(page.locator(".iv-state")).containsText("Nothing to save yet");
        ines.checkAccessible().checkFits();

        signal(page, 1, "Meets").click();
        field(page, "evidence1").fill(SAID);
        press(page, "Submit, final");
        assertThat(page.locator("#signal2-message"))
                .hasText("Choose one. Where you heard nothing, choose “No signal”.");
        assertThat(page.locator("[id='f:evidence2-field']")).containsText("Write down what they said or did.");
        assertThat(page.locator("[id='f:evidence1-field'] .err")).hasCount(0);
        assertThat(field(page, "evidence1")).hasValue(SAID);
        ines.checkAccessible();

        keepTheRestByItself(page);
        press(page, "Submit, final");
        assertThat(page.locator(".iv-ask")).containsText("1 meets the bar, 1 without a signal. Cal Moreno reads");
        ines.checkAccessible().checkFits();
        press(page, "Yes, submit");
        assertThat(page.locator("h1")).hasText("Your feedback to Cal Moreno");
        assertThat(page.getByText("Submitted. Cal Moreno can read it now.")).isVisible();
        ines.open(WORKSPACE + mock);
        assertEquals(FEEDBACK + mock, ines.path(), "what is submitted has no workspace");
        readAsTheCandidate(mock);
    }

    private static void keepTheRestByItself(Page page) {
        signal(page, 2, "No signal").click();
        field(page, "evidence2").fill("No time was left.");
        field(page, "nextStep").fill("Open with the number.");
        field(page, "strengths").focus();
        assertThat(page.locator("[data-iv-state=kept] .ok")).isVisible();
        // Not reload, which would send the refused form once more.
        page.navigate(page.url());
        assertThat(field(page, "evidence2")).hasValue("No time was left.");
        assertThat(field(page, "nextStep")).hasValue("Open with the number.");
        assertThat(page.locator("[name='f:signal2'][value=NOT_OBSERVED]")).isChecked();
    }

    private void readAsTheCandidate(String mock) {
        Visitor cal = visitor(Look.NARROW_DARK).signIn(DemoAccount.CANDIDATE).open(FEEDBACK + mock);
        assertThat(cal.page().locator(".scale .on")).containsText("Meets the bar");
        assertThat(cal.page().locator("blockquote")).hasText(SAID);
        assertThat(cal.page().locator(".iv-none")).containsText("neither for nor against");
        assertThat(cal.page().getByText("Open with the number.")).isVisible();
        cal.checkAccessible().checkFits();
    }

    @Test
    void beforeItBeginsThereIsSomethingToPrepareAndNothingToRateOrRead() {
        String mock = mock("2 days", 8, 10, 16);
        Visitor ines =
                visitor(Look.NARROW_LIGHT).signIn(DemoAccount.INTERVIEWER).open(WORKSPACE + mock);
        assertThat(ines.page().getByText("Your ratings open when the mock begins"))
                .isVisible();
        assertThat(ines.page().locator(".iv-name")).hasCount(3);
        assertThat(ines.page().locator(".iv-kit .q")).hasCount(3);
        assertThat(ines.page().locator("textarea")).hasCount(0);
        ines.checkAccessible().checkFits();
        ines.open(WORKSPACE + mock("-1 hour"));
        assertThat(ines.page().getByText("No principle is assigned")).isVisible();
        ines.checkAccessible();

        Visitor cal = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.CANDIDATE).open(FEEDBACK + mock);
        assertThat(cal.page().locator("h1")).hasText("Feedback comes after the mock");
        assertThat(cal.page().locator("main")).not().containsText("Ownership");
        cal.checkAccessible().checkFits();
        assertEquals(404, status(cal, WORKSPACE + mock));
        Visitor kenji = visitor(Look.WIDE_LIGHT).signIn("kenji@demo.fullcircle.test");
        Visitor noah = visitor(Look.WIDE_LIGHT).signIn("noah@demo.fullcircle.test");
        for (String path : new String[] {WORKSPACE + mock, FEEDBACK + mock}) {
            assertEquals(404, status(kenji, path), path);
            assertEquals(404, status(noah, path), path);
        }
    }

    @Test
    void whatIsRefusedStaysOnThePage() {
        String mock = mock("-2 hours", 10, 16);
        Visitor ines = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page page = ines.open(WORKSPACE + mock).page();
        page.evaluate("document.getElementById('f:principle2').value = '3'");
        field(page, "evidence1").fill("Typed before it was refused");
        press(page, "Save draft");
        assertThat(page.getByText("You rated a principle that is not assigned")).isVisible();
        assertThat(field(page, "evidence1")).hasValue("Typed before it was refused");
        ines.checkAccessible().checkFits();
        press(page, "Save draft");
        assertThat(page.getByText("The draft is saved.")).isVisible();

        saveInAnotherWindow(ines, mock, "From another window");
        field(page, "evidence1").fill("Typed in this window");
        press(page, "Save draft");
        assertThat(page.locator(".fc-messages")).containsText("You saved something newer in another window");
        assertThat(field(page, "evidence1")).hasValue("Typed in this window");
        press(page, "Save draft");
        assertThat(page.getByText("The draft is saved.")).isVisible();

        saveInAnotherWindow(ines, mock, "Newer than this window");
        field(page, "evidence1").fill("Older than the other");
        press(page, "Save draft");
        assertThat(page.locator(".fc-messages")).containsText("You saved something newer in another window");
        ines.open(WORKSPACE + mock);
        assertThat(field(page, "strengths")).hasValue("Newer than this window");
        assertThat(field(page, "evidence1")).hasValue("Typed in this window");
    }

    private static void saveInAnotherWindow(Visitor ines, String mock, String strengths) {
        Page other = ines.page().context().newPage();
        other.navigate(ines.address(WORKSPACE + mock));
        field(other, "strengths").fill(strengths);
        press(other, "Save draft");
        assertThat(other.getByText("The draft is saved.")).isVisible();
        other.close();
    }

    @Test
    void whatIsTypedAfterTheSessionHasEndedComesBackAfterTheSignIn() {
        String mock = mock("-3 hours", 10, 16);
        Visitor ines = visitor(Look.WIDE_DARK).signIn(DemoAccount.INTERVIEWER);
        Page page = ines.open(WORKSPACE + mock).page();
        page.context().clearCookies();
        field(page, "evidence2").fill("Typed after the session had ended");
        press(page, "Save draft");
        page.waitForURL(url -> url.contains("/account/sign-in"));
        page.locator("input[type=email]").fill(DemoAccount.INTERVIEWER.email());
        page.locator("input[type=password]").fill(DemoAccount.PASSWORD);
        page.locator("[id='f:signIn']").click();
        page.waitForURL(url -> url.contains("/interview/workspace"));
        assertThat(field(page, "evidence2")).hasValue("Typed after the session had ended");
        assertThat(page.locator("[data-iv-state=kept] .ok")).isVisible();
        page.reload();
        assertThat(field(page, "evidence2")).hasValue("Typed after the session had ended");
    }

    /** What is clicked to choose a signal: the label, for its radio is drawn by it. */
    private static Locator signal(Page page, int part, String word) {
        return page.locator("[id='f:signal" + part + "'] label").getByText(word);
    }

    /** A mock of Ines and Cal that begins so far from now, with these principles; returns its public id. */
    private String mock(String startsIn, long... principles) {
        String id = server().text(
                        "insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family,"
                                + " level, starts_at, ends_at, request_id, booked_at) select nextval('booking_seq'), uuidv7(),"
                                + " m.programme_id, m.cohort_id, c.id, i.id, 'SOFTWARE_ENGINEER', 'SENIOR',"
                                + " now() + cast(? as interval), now() + cast(? as interval) + interval '45 minutes',"
                                + " uuidv7(), now() - interval '9 days' from account c join membership m on m.account_id = c.id,"
                                + " account i where c.email = ? and i.email = ? and m.role = 'CANDIDATE' returning id::text",
                        startsIn,
                        startsIn,
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
