package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleJourney extends InBrowser {

    @Test
    void aCandidateSaysWhatTheyPrepareForOnAPhone() {
        Visitor lina = visitor(Look.NARROW_LIGHT).signIn("lina@demo.fullcircle.test");
        Page page = lina.page();
        page.getByRole(AriaRole.LINK, named("Say what you prepare for")).click();
        assertThat(page.locator("h1")).hasText("Coaching profile");
        assertThat(field(page, "level")).hasValue("MID");
        lina.checkAccessible().checkFits();

        field(page, "targetDate").fill("2020-02-02");
        field(page, "jobFamily").selectOption("ENGINEERING_MANAGER");
        press(page, "Save");
        assertThat(page.getByText("Choose a day from today on")).isVisible();
        assertThat(field(page, "targetDate")).hasValue("2020-02-02");
        assertThat(field(page, "jobFamily")).hasValue("ENGINEERING_MANAGER");
        lina.checkAccessible();
        field(page, "targetDate").fill("");
        press(page, "Save");
        assertThat(page.getByText("Saved.")).isVisible();
        lina.open("/home/candidate");
        assertThat(page.getByText("Your target: Engineering manager, Mid.")).isVisible();
        lina.checkAccessible().checkFits();
    }

    @Test
    void whoSavesInTwoWindowsIsToldAndLosesNothing() {
        Visitor kenji = visitor(Look.WIDE_LIGHT).signIn("kenji@demo.fullcircle.test");
        Page page = kenji.open("/people/profile").page();
        Page other = page.context().newPage();
        other.navigate(kenji.address("/people/profile"));
        field(other, "years").fill("12");
        press(other, "Save");
        assertThat(other.getByText("Saved.")).isVisible();

        field(page, "headline").fill("");
        page.getByLabel("Frugality").uncheck();
        press(page, "Save");
        assertThat(page.getByText("Say in up to 80 characters")).isVisible();
        assertThat(page.getByLabel("Frugality")).not().isChecked();
        field(page, "headline").fill("Staff engineer, databases");
        press(page, "Save");
        assertThat(page.getByText("You saved something newer")).isVisible();
        assertThat(field(page, "headline")).hasValue("Staff engineer, databases");
        assertThat(page.getByLabel("Frugality")).not().isChecked();
        kenji.checkAccessible();
        press(page, "Save");
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(field(page, "headline")).hasValue("Staff engineer, databases");
        for (String principle : List.of("Dive Deep", "Insist", "Invent", "Are Right")) {
            page.getByLabel(principle).uncheck();
        }
        press(page, "Save");
        assertThat(page.getByText("Choose at least one of these principles")).isVisible();
        kenji.checkAccessible();
    }

    @Test
    void whatThePageDidNotOfferIsRefused() {
        Visitor ines = visitor(Look.WIDE_DARK).signIn(DemoAccount.INTERVIEWER);
        Page page = ines.open("/people/profile").page();
        field(page, "headline").fill("Kept as it was typed");
        page.evaluate("document.querySelector('[id=\"f:interviewerLevel\"] option:checked').value = 'EMPEROR'");
        page.evaluate("document.querySelector('[name=\"f:strengths\"]:checked').value = '999'");
        press(page, "Save");
        assertThat(page.getByText("Choose one of the entries in the list")).isVisible();
        assertThat(page.locator("#strengths-message")).isVisible();
        assertThat(field(page, "headline")).hasValue("Kept as it was typed");
        ines.checkAccessible();
        ines.open("/people/profile");
        assertThat(field(page, "headline")).hasValue("Principal engineer, payments");
    }

    @Test
    void aLeadApprovesAnInterviewerWhoThenSeesItAndTakesItBack() {
        Visitor priya = visitor(Look.NARROW_DARK).signIn("priya@demo.fullcircle.test");
        assertThat(priya.page().getByText("has not approved you yet")).isVisible();
        priya.checkAccessible().checkFits();

        Visitor lead = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.LEAD);
        Page page = lead.page();
        page.getByRole(AriaRole.LINK, named("Autumn programme")).first().click();
        page.getByRole(AriaRole.LINK, named("Interviewers and approvals")).click();
        int before = approved(page);
        lead.checkAccessible().checkFits();
        page.getByRole(AriaRole.BUTTON, named("Approve Priya Raman")).click();
        assertThat(page.getByText("Priya Raman is approved")).isVisible();
        assertThat(page.locator("h1")).containsText(before + 1 + " of ");
        priya.open("/home/interviewer");
        assertThat(priya.page().getByText("Autumn programme approved you")).isVisible();

        page.getByRole(AriaRole.BUTTON, named("Withdraw Priya Raman")).click();
        assertThat(page.locator("h1")).containsText(before + " of ");
        lead.checkAccessible().checkFits();

        String list = lead.path();
        lead.open(list + "&approve=" + "0".repeat(36));
        assertThat(page.locator("h1")).containsText(before + " of ");
        for (String other : List.of("mara@demo.fullcircle.test", "candidate@demo.fullcircle.test")) {
            Visitor visitor = visitor(Look.WIDE_LIGHT).signIn(other);
            assertEquals(404, status(visitor, list), other);
        }
    }

    /** As the heading says it: so many of so many interviewers approved. */
    private static int approved(Page page) {
        assertThat(page.locator("h1")).containsText("interviewers approved");
        return Integer.parseInt(page.locator("h1").textContent().strip().split(" ")[0]);
    }
}
