package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeJourney extends InBrowser {

    @Test
    void anAdministratorMakesAProgrammeWithACohortAndALead() {
        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        Page page = admin.open("/programme/programmes").page();
        field(page, "name").fill("Winter programme");
        press(page, "Make the programme");
        assertThat(page.locator("h1")).hasText("Winter programme");
        admin.checkAccessible().checkFits();

        page.getByRole(AriaRole.LINK, named("Make a cohort")).click();
        field(page, "name").fill("Principals");
        field(page, "level").selectOption("PRINCIPAL");
        field(page, "startsOn").fill("2027-01-11");
        field(page, "endsOn").fill("2027-01-04");
        press(page, "Make the cohort");
        assertThat(page.getByText("not before the first")).isVisible();
        assertThat(field(page, "name")).hasValue("Principals");
        assertThat(field(page, "level")).hasValue("PRINCIPAL");
        assertThat(field(page, "endsOn")).hasValue("2027-01-04");
        admin.checkAccessible();
        field(page, "endsOn").fill("2027-03-29");
        press(page, "Make the cohort");
        assertThat(page.locator("h1")).hasText("Winter programme");

        endsAMembership(admin);
    }

    private void endsAMembership(Visitor admin) {
        server().update("insert into membership (id, public_id, programme_id, account_id, role, joined_at)"
                + " select nextval('membership_seq'), uuidv7(), p.id, a.id, 'LEAD', now() from programme p, account a"
                + " where p.name = 'Winter programme' and a.email = 'kenji@demo.fullcircle.test'");
        Page page = admin.page();
        page.reload();
        assertThat(page.locator(".name").getByText("Kenji Watanabe")).isVisible();

        page.getByRole(AriaRole.LINK, named("End the membership of Kenji Watanabe"))
                .click();
        assertThat(page.locator("h1")).hasText("End the membership of Kenji Watanabe?");
        admin.checkAccessible().checkFits();
        press(page, "End the membership");
        assertThat(page.getByText("Nobody is here yet")).isVisible();
    }

    @Test
    void aLeadFindsTheirCohortsAtHomeOnEitherScreenAndNoOtherProgramme() {
        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        Page page = admin.open("/programme/programmes").page();
        field(page, "name").fill("Somebody else’s programme");
        press(page, "Make the programme");
        assertThat(page.locator("h1")).hasText("Somebody else’s programme");
        String foreign = admin.path();

        for (Look look : Look.values()) {
            Visitor lead = visitor(look).signIn(DemoAccount.LEAD);
            assertThat(lead.page().getByText("Senior engineers")).isVisible();
            lead.checkAccessible().checkFits();
            lead.page()
                    .getByRole(AriaRole.LINK, named("Autumn programme"))
                    .first()
                    .click();
            assertThat(lead.page().locator("h1")).hasText("Autumn programme");
            lead.checkAccessible().checkFits();
        }
        Visitor lead = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.LEAD);
        assertEquals(404, status(lead, foreign), "another programme looks like none at all");
        assertEquals(404, status(lead, "/home/administrator"));
        Visitor candidate = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        assertEquals(404, status(candidate, "/programme/programmes"));
    }

    @Test
    void whoHoldsTwoRolesGoesFromHomeToHome() {
        Visitor mara = visitor(Look.WIDE_LIGHT).signIn("mara@demo.fullcircle.test");
        assertEquals("/home/lead", mara.path());
        mara.page().locator("details[data-fc-menu=account] > summary").click();
        mara.page().getByRole(AriaRole.BUTTON, named("Interviewer")).click();
        mara.page().waitForURL(url -> url.endsWith("/home/interviewer"));
        mara.open("/");
        assertEquals("/home/interviewer", mara.path(), "the home visited last is where one comes back to");
    }

    @Test
    void anOldListEndsWhomItNamesOrSaysThatItHasHappened() {
        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        Visitor mara = visitor(Look.NARROW_LIGHT).signIn("mara@demo.fullcircle.test");
        for (Visitor visitor : List.of(admin, mara)) {
            visitor.open("/programme/programmes")
                    .page()
                    .locator(".prog-list a", new Page.LocatorOptions().setHasText("Autumn programme"))
                    .click();
            assertThat(visitor.page().locator("h1")).hasText("Autumn programme");
        }
        end(admin.page(), "Linh Pham");
        end(mara.page(), "Ruth Wanjala");
        assertThat(mara.page().locator(".fc-notice")).containsText("Ruth Wanjala");
        // Her name, and what can be done with her: read which mails she got, and end it.
        assertThat(mara.page().getByText("Marta Kowalik")).hasCount(3);
        mara.checkAccessible().checkFits();

        end(admin.page(), "Marta Kowalik");
        mara.page()
                .getByRole(AriaRole.LINK, named("End the membership of Marta Kowalik"))
                .click();
        assertThat(mara.page().locator(".fc-notice")).containsText("had ended already");
    }

    private static void end(Page page, String name) {
        page.getByRole(AriaRole.LINK, named("End the membership of " + name)).click();
        press(page, "End the membership");
        assertThat(page.locator("h1")).hasText("Autumn programme");
    }

    @Test
    void aPageThatWasOpenForTooLongComesBackByWayOfSignIn() {
        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        Page page = admin.open("/programme/programmes").page();
        page.context().clearCookies();
        press(page, "Make the programme");
        page.waitForURL(url -> url.contains("/account/sign-in"));
        field(page, "email").fill(DemoAccount.ADMINISTRATOR.email());
        field(page, "password").fill(DemoAccount.PASSWORD);
        page.locator("[id='f:signIn']").click();
        page.waitForURL(url -> url.contains("/programme/programmes"));
    }
}
