package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvitationJourney extends InBrowser {

    private static final String PASSWORD = "wind in the dry reeds";
    private static final String SUBJECT = "Leonie Brandt invites you to Autumn programme";

    @Test
    void aLeadInvitesAListAfterALookAtIt() {
        Visitor lead = lead(Look.WIDE_LIGHT);
        Page page = lead.page();
        lead.checkAccessible().checkFits();
        press(page, "Invite");
        assertThat(page.getByText("Write at least one address")).isVisible();
        String list =
                "Name;E-Mail\nGrace Hopper;grace@list.example\nnobody here\nwangari@list.example;Wangari <script>\nGRACE@list.example";
        field(page, "people").fill(list);
        field(page, "role").selectOption("INTERVIEWER");
        field(page, "language").selectOption("de");
        press(page, "Invite");
        assertThat(page.locator("#preview")).hasText("2 people will get a mail each, 2 lines need a look");
        assertThat(page.locator(".prog-lines").first()).containsText("The same address is in line 2 already.");
        assertThat(page.locator(".prog-lines").nth(1)).containsText("Wangari <script>");
        assertThat(field(page, "people")).hasValue(list);
        assertThat(field(page, "language")).hasValue("de");
        lead.checkAccessible().checkFits();
        assertEquals("0", server().text("select count(*) from invitation where email like '%@list.example'"));

        field(page, "people").fill(list.replace("nobody here", "rosa@list.example"));
        press(page, "Invite these 2 people");
        assertThat(page.locator(".fc-messages")).containsText("You changed something");
        press(page, "Invite these 3 people");
        assertThat(page.locator("h1")).hasText("Autumn programme");
        assertThat(page.locator(".fc-messages")).containsText("3 people are invited");
        assertThat(page.locator(".fc-messages")).containsText("One line was left out");
        lead.checkAccessible().checkFits();
        page.reload();
        assertThat(open(page, "wangari@list.example")).hasCount(1);
    }

    @Test
    void anInvitationIsSentAgainAndWithdrawn() {
        Visitor lead = lead(Look.NARROW_DARK);
        Page page = lead.page();
        invite(page, "emmy@again.example");
        assertThat(page.locator(".fc-messages")).containsText("emmy@again.example is invited");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Send again emmy@again.example")))
                .hasCount(0);
        server().update(
                        "update invitation set created_at = now() - interval '20 days', sent_at = now() - interval '20 days',"
                                + " expires_at = now() - interval '6 days' where email = 'emmy@again.example'");
        page.reload();
        assertThat(open(page, "emmy@again.example")).containsText("ran out on");
        lead.checkAccessible().checkFits();
        page.getByRole(AriaRole.BUTTON, named("Send again emmy@again.example")).click();
        assertThat(page.locator(".fc-messages")).containsText("on its way again");
        assertThat(open(page, "emmy@again.example")).containsText("works until");

        page.getByRole(AriaRole.LINK, named("Invite people")).click();
        field(page, "people").fill("emmy@again.example");
        press(page, "Invite");
        assertThat(page.getByText("Was invited before and has not answered")).isVisible();
        lead.checkAccessible().checkFits();
        page.getByRole(AriaRole.BUTTON, named("Send again emmy@again.example")).click();
        assertThat(page.locator(".fc-messages")).containsText("less than 10 minutes ago");
        assertThat(field(page, "people")).hasValue("emmy@again.example");

        page.getByRole(AriaRole.LINK, named("Not now")).click();
        page.getByRole(AriaRole.BUTTON, named("Withdraw emmy@again.example")).click();
        assertThat(page.locator(".fc-messages")).containsText("is withdrawn");
        assertThat(open(page, "emmy@again.example")).hasCount(0);
    }

    @Test
    void somebodyNewAcceptsInOneStep() {
        Visitor lead = lead(Look.WIDE_LIGHT);
        invite(lead.page(), "Sophie Germain <sophie@new.example>");
        String link = link("sophie@new.example");
        Visitor sophie = visitor(Look.NARROW_LIGHT).open(link);
        Page page = sophie.page();
        assertThat(page.locator("h1")).hasText("Welcome to Autumn programme");
        assertThat(page.locator("main")).containsText("Leonie Brandt invites you as a candidate of the cohort");
        assertThat(field(page, "name")).hasValue("Sophie Germain");
        assertThat(field(page, "timeZone")).hasValue("Europe/Berlin");
        sophie.checkAccessible().checkFits();
        field(page, "name").fill("Sophie G. 🎯");
        field(page, "password").fill(PASSWORD);
        press(page, "Accept and come in");
        assertThat(page.getByText("Without your agreement")).isVisible();
        assertThat(field(page, "name")).hasValue("Sophie G. 🎯");
        assertFalse(sophie.path().contains("token"), sophie.path());
        sophie.checkAccessible();
        field(page, "agreed").check();
        field(page, "password").fill(PASSWORD);
        press(page, "Accept and come in");
        page.waitForURL(url -> url.endsWith("/home/candidate"));
        sophie.checkAccessible().checkFits();
        sophie.open(link);
        assertThat(page.locator("h1")).hasText("This invitation is accepted");
        sophie.checkAccessible().checkFits();
    }

    @Test
    void whoHasAnAccountAcceptsWithItAndNobodyElseDoes() {
        Visitor lead = lead(Look.WIDE_LIGHT);
        Page invites = lead.page();
        invite(invites, "tom@demo.fullcircle.test", "LEAD");
        String link = link("tom@demo.fullcircle.test");
        lead.open(link);
        assertThat(invites.locator("main")).containsText("You are signed in as Leonie Brandt");
        lead.checkAccessible().checkFits();
        press(invites, "Sign out and go on");
        assertThat(invites.locator("main")).containsText("You have an account with tom@demo.fullcircle.test");
        lead.checkAccessible().checkFits();
        invites.locator("[id='own:ownPassword']").fill("not the password");
        press(invites, "Sign in and accept");
        assertThat(invites.locator(".fc-messages")).containsText("not the password of this account");
        invites.locator("[id='own:ownPassword']").fill(DemoAccount.PASSWORD);
        press(invites, "Sign in and accept");
        invites.waitForURL(url -> url.endsWith("/home/lead"));

        invite(lead(Look.WIDE_DARK).page(), "tom@demo.fullcircle.test", "INTERVIEWER");
        lead.open(link("tom@demo.fullcircle.test"));
        assertThat(invites.locator("main")).containsText("You are signed in as Tom");
        lead.checkAccessible().checkFits();
        press(invites, "Accept");
        invites.waitForURL(url -> url.endsWith("/home/interviewer"));
        server().update(
                        "update membership set ended_at = now() where account_id ="
                                + " (select id from account where email = 'tom@demo.fullcircle.test') and role in ('LEAD', 'INTERVIEWER')");
    }

    @Test
    void aLinkThatIsNoneSaysSo() {
        for (String token : List.of("", "abc", "A".repeat(43), "%3Cscript%3E")) {
            Visitor visitor = visitor(Look.NARROW_LIGHT).open("/programme/invitation?token=" + token);
            assertThat(visitor.page().locator("h1")).hasText("This link works no longer");
            visitor.checkAccessible().checkFits();
        }
    }

    /** The lead of the demo, at the form that invites. */
    private Visitor lead(Look look) {
        Visitor lead = visitor(look).signIn(DemoAccount.LEAD);
        lead.open("/programme/programmes")
                .page()
                .locator(".prog-list a", new Page.LocatorOptions().setHasText("Autumn programme"))
                .click();
        lead.page().getByRole(AriaRole.LINK, named("Invite people")).click();
        return lead;
    }

    private static void invite(Page page, String person) {
        invite(page, person, "CANDIDATE");
    }

    private static void invite(Page page, String person, String role) {
        field(page, "people").fill(person);
        field(page, "role").selectOption(role);
        press(page, "Invite");
        assertThat(page.locator("h1")).hasText("Autumn programme");
    }

    private static Locator open(Page page, String email) {
        return page.locator("[id='open:invited'] tbody tr").filter(new Locator.FilterOptions().setHasText(email));
    }

    /** The path of the newest link that was mailed to this address, as the mailbox of the demo has it. */
    private String link(String email) {
        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        Locator mail = admin.page()
                .locator(".mail-list > li")
                .filter(new Locator.FilterOptions().setHasText("To " + email))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(SUBJECT));
        for (int i = 0; i < 20; i++) {
            admin.open("/notification/mailbox");
            if (mail.count() > 0) {
                break;
            }
            admin.page().waitForTimeout(200);
        }
        mail.first().click();
        String address = admin.page().locator(".mail-text a").first().getAttribute("href");
        return address.substring(admin.address("").length());
    }
}
