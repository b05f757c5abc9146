package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator does for the installation. */
class AdminJourney extends InBrowser {

    private static final String AROHA = "aroha@demo.fullcircle.test";

    /** Others use the same server. */
    @AfterEach
    void leaveItAsItWas() {
        server().update("delete from runtime_setting");
        server().update(
                        "update account_suspension set restored_at = now(), restored_by = suspended_by where restored_at is null");
        server().update("update account set status = 'ACTIVE' where status = 'SUSPENDED'");
        server().update("delete from account_role r using account a where a.id = r.account_id and a.email = '" + AROHA
                + "'");
    }

    @Test
    void somebodyIsKeptOutAndLetInAgain() {
        Visitor aroha = visitor(Look.NARROW_LIGHT).signIn(AROHA);
        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        Page page = admin.page();
        page.getByRole(AriaRole.LINK, named("Accounts").setExact(true)).first().click();
        page.locator("#q").fill("aroh");
        admin.checkAccessible().checkFits();
        press(page, "Search");
        page.getByRole(AriaRole.LINK, named("Aroha Ngata")).click();
        assertThat(page.getByText("Signed in nowhere")).isHidden();
        admin.checkAccessible().checkFits();

        page.getByRole(AriaRole.LINK, named("Suspend the account")).click();
        press(page, "Suspend");
        assertThat(page.getByText("Choose a reason.")).isVisible();
        admin.checkAccessible().checkFits();
        field(page, "reason").selectOption("LEFT");
        press(page, "Suspend");
        assertThat(page.getByText("This account is suspended")).isVisible();
        assertThat(page.getByText("Signed in nowhere")).isVisible();
        admin.checkAccessible().checkFits();

        aroha.open("/home/candidate");
        assertTrue(aroha.path().startsWith("/account/sign-in"), aroha::path);
        signInAgain(aroha.page());
        assertThat(aroha.page().getByText("This account is suspended")).isVisible();
        aroha.checkAccessible().checkFits();

        press(page, "Let them in again");
        assertThat(page.getByText("Aroha Ngata can sign in again")).isVisible();
        signInAgain(aroha.page());
        aroha.page().waitForURL(url -> url.endsWith("/home/candidate"));

        theLogTellsIt(admin);
    }

    private static void theLogTellsIt(Visitor admin) {
        Page page = admin.page();
        page.getByRole(AriaRole.LINK, named("In the audit log")).click();
        assertThat(page.getByText("Suspended the account").last()).isVisible();
        assertThat(page.locator(".adm-log")
                        .getByText("Let the account in again")
                        .first())
                .isVisible();
        admin.checkAccessible().checkFits();
        String export = page.locator("a[href*=audit-export]").getAttribute("href");
        APIResponse file = page.request().get(admin.address(export));
        assertEquals(
                "text/csv;charset=UTF-8", file.headers().get("content-type").replace(" ", ""));
        assertTrue(file.text().contains("ACCOUNT_RESTORED"));
    }

    private static void signInAgain(Page page) {
        field(page, "email").fill(AROHA);
        field(page, "password").fill(DemoAccount.PASSWORD);
        page.locator("[id='f:signIn']").click();
    }

    @Test
    void rightsAreGivenAndGivenUpKnowingly() {
        Visitor admin = visitor(Look.WIDE_DARK).signIn(DemoAccount.ADMINISTRATOR);
        Page page = admin.open("/account/accounts?q=aroha").page();
        page.getByRole(AriaRole.LINK, named("Aroha Ngata")).click();
        page.getByRole(AriaRole.LINK, named("Make an administrator")).click();
        admin.checkAccessible().checkFits();
        press(page, "Make them an administrator");
        assertThat(page.getByText("Aroha Ngata is an administrator now")).isVisible();

        Visitor aroha = visitor(Look.NARROW_DARK).signIn(AROHA);
        Page own = aroha.open("/account/accounts?q=aroha").page();
        aroha.checkAccessible().checkFits();
        own.getByRole(AriaRole.LINK, named("Aroha Ngata")).click();
        aroha.checkAccessible().checkFits();
        own.getByRole(AriaRole.LINK, named("Take away")).click();
        press(own, "Take it away");
        assertThat(own.getByText("Say that you give up")).isVisible();
        aroha.checkAccessible().checkFits();
        own.getByText("Yes, I give it up").click();
        press(own, "Take it away");
        own.waitForURL(url -> url.endsWith("/home/candidate"));
        assertEquals(404, status(aroha, "/account/accounts"));
    }

    @Test
    void settingsHoldAtOnceAndTwoAdministratorsDoNotUndoEachOther() {
        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        Visitor other = visitor(Look.NARROW_DARK).signIn(DemoAccount.ADMINISTRATOR);
        Page page = admin.open("/account/settings").page();
        Page theirs = other.open("/account/settings").page();
        other.checkAccessible().checkFits();

        field(page, "announcement").fill("We are away on Friday");
        press(page, "Save");
        assertThat(page.getByText("so that the announcement ends")).isVisible();
        assertThat(field(page, "announcement")).hasValue("We are away on Friday");
        admin.checkAccessible().checkFits();
        field(page, "until")
                .fill(LocalDateTime.now()
                        .plusDays(2)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        field(page, "contact").fill("Ada, room 4");
        press(page, "Save");
        assertThat(page.getByText("The settings are saved")).isVisible();
        assertThat(page.locator(".fc-announce")).hasText("We are away on Friday");
        admin.checkAccessible().checkFits();

        field(theirs, "contact").fill("Ben, room 5");
        press(theirs, "Save");
        assertThat(theirs.getByText("Somebody saved a newer version")).isVisible();
        assertThat(theirs.getByText("Ada, room 4")).isVisible();
        assertThat(field(theirs, "contact")).hasValue("Ben, room 5");
        other.checkAccessible().checkFits();

        strangersReadThem();
        page.getByRole(AriaRole.BUTTON, named("Back to the default Whom people ask"))
                .click();
        assertThat(page.getByText("has its default again")).isVisible();
        assertThat(field(page, "contact")).hasValue("");
    }

    private void strangersReadThem() {
        Visitor stranger = visitor(Look.NARROW_LIGHT).open("/account/sign-in");
        assertThat(stranger.page().getByText("Ada, room 4")).isVisible();
        assertThat(stranger.page().locator(".fc-announce")).isVisible();
        stranger.checkAccessible().checkFits();
    }
}
