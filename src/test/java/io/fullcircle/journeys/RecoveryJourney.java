package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RecoveryJourney extends InBrowser {

    private static final String NEW = "wind in the dry reeds";

    @Test
    void whoForgotThePasswordComesInThroughAMail() {
        person("forgetful@example.org", "en");
        Visitor visitor = visitor(Look.NARROW_LIGHT).open("/account/sign-in");
        Page page = visitor.page();
        page.getByRole(AriaRole.LINK, named("Forgot your password?")).click();
        visitor.checkAccessible().checkFits();
        field(page, "email").fill("Forgetful@example.org ");
        press(page, "Send the link");
        assertThat(page.locator("h1")).hasText("Look into your mail");
        visitor.checkAccessible().checkFits();

        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        String link = follow(admin, "forgetful@example.org", "A new password for Fullcircle");
        visitor.open(link);
        visitor.checkAccessible().checkFits();
        field(page, "password").fill("short");
        press(page, "Set the password");
        assertThat(page.locator("#password-field .err, [id='f:password-field'] .err"))
                .containsText("at least 12");
        assertFalse(visitor.path().contains("token"), visitor.path());
        visitor.checkAccessible();
        field(page, "password").fill(NEW);
        press(page, "Set the password");
        assertThat(page.getByText("Your new password is set")).isVisible();
        visitor.checkAccessible().checkFits();
        field(page, "email").fill("forgetful@example.org");
        field(page, "password").fill(NEW);
        press(page, "Sign in");
        page.waitForURL(url -> !url.contains("/account/sign-in"));

        Visitor again = visitor(Look.WIDE_DARK).open(link);
        assertThat(again.page().locator("h1")).hasText("This link works no longer");
        again.checkAccessible().checkFits();
        open(admin, "forgetful@example.org", "Your password was changed");
        assertThat(admin.page().locator(".mail-text")).containsText("Hello Forgetful,");
    }

    @Test
    void theAnswerIsTheSameForAnAddressThatNobodyHas() {
        Visitor visitor = visitor(Look.WIDE_DARK).open("/account/forgot");
        Page page = visitor.page();
        for (String bad : List.of("", "nobody", "a@b", "x".repeat(260) + "@b.org", "a@b.org, c@d.org", "🎯")) {
            page.locator("[id='f:email']").evaluate("e => e.removeAttribute('maxlength')");
            field(page, "email").fill(bad);
            press(page, "Send the link");
            assertThat(field(page, "email")).hasAttribute("aria-invalid", "true");
            assertThat(field(page, "email")).hasValue(bad);
        }
        visitor.checkAccessible();
        field(page, "email").fill("nobody@example.org");
        press(page, "Send the link");
        assertThat(page.locator("h1")).hasText("Look into your mail");
        assertEquals("0", server().text("select count(*) from outbox_mail where recipient = 'nobody@example.org'"));
    }

    @Test
    void aBrokenLinkSaysHowToGetANewOneInTheLanguageOfItsReader() {
        Visitor visitor = visitor(Look.NARROW_DARK).open("/account/reset?token=../../x");
        Page page = visitor.page();
        assertThat(page.locator("h1")).hasText("This link works no longer");
        press(page, "Deutsch");
        assertThat(page.locator("h1")).hasText("Dieser Link gilt nicht mehr");
        visitor.checkAccessible().checkFits();
        page.getByRole(AriaRole.LINK, named("Neuen Link holen")).click();
        assertThat(page.locator("h1")).hasText("Passwort vergessen?");
    }

    @Test
    void onlyTheAdministratorReadsMail() {
        for (DemoAccount account : List.of(DemoAccount.LEAD, DemoAccount.INTERVIEWER, DemoAccount.CANDIDATE)) {
            Visitor visitor = visitor(Look.WIDE_LIGHT).signIn(account);
            assertEquals(404, status(visitor, "/notification/mailbox"));
            assertEquals(404, status(visitor, "/notification/mail?id=01890000-0000-7000-8000-000000000001"));
        }
        Visitor admin = visitor(Look.NARROW_DARK).signIn(DemoAccount.ADMINISTRATOR);
        for (String path : List.of("mail?id=x", "mail", "mailbox?page=0", "mailbox?page=x", "mailbox?page=999999")) {
            assertEquals(404, status(admin, "/notification/" + path), path);
        }
        server().update(
                        "insert into outbox_mail (id, public_id, recipient, language, subject, content, secret, created_at,"
                                + " expires_at, next_attempt_at, sent_at) select nextval('outbox_mail_seq'), uuidv7(), 'many@example.org', 'en',"
                                + " 'Mail ' || i, 'Text', false, now() - interval '1 hour', now(), now(), now() from generate_series(1, 30) as i");
        admin.open("/notification/mailbox").checkAccessible().checkFits();
        admin.page().getByRole(AriaRole.LINK, named("Older")).click();
        assertThat(admin.page().getByText(Pattern.compile("Page 2 of [2-9]"))).isVisible();
        admin.checkAccessible().checkFits();
    }

    @Test
    void whoSignsUpConfirmsTheAddressAndIsIn() {
        Visitor visitor = visitor(Look.NARROW_DARK).open("/account/sign-in");
        Page page = visitor.page();
        page.getByRole(AriaRole.LINK, named("Make your account")).click();
        assertThat(field(page, "timeZone")).hasValue("Europe/Berlin");
        visitor.checkAccessible().checkFits();
        field(page, "name").fill("Ana 🎯 Sousa");
        field(page, "email").fill("no address");
        field(page, "password").fill(NEW);
        field(page, "timeZone").selectOption("Asia/Tokyo");
        press(page, "Make the account");
        assertThat(field(page, "email")).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "email")).hasValue("no address");
        assertThat(field(page, "name")).hasValue("Ana 🎯 Sousa");
        assertThat(field(page, "timeZone")).hasValue("Asia/Tokyo");
        visitor.checkAccessible().checkFits();
        field(page, "email").fill("ana.sousa@example.org");
        field(page, "password").fill(NEW);
        press(page, "Make the account");
        assertThat(page.getByText("Without your agreement")).isVisible();
        visitor.checkAccessible();
        field(page, "agreed").check();
        field(page, "password").fill(NEW);
        press(page, "Make the account");
        assertThat(page.locator("h1")).hasText("Look into your mail");
        visitor.checkAccessible().checkFits();

        finish(visitor);
    }

    private void finish(Visitor visitor) {
        Page page = visitor.page();
        Visitor admin = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.ADMINISTRATOR);
        visitor.open(follow(admin, "ana.sousa@example.org", "Finish your Fullcircle account"));
        assertThat(page.locator("h1")).hasText("Welcome, Ana 🎯 Sousa");
        visitor.checkAccessible().checkFits();
        field(page, "password").fill("another one altogether");
        press(page, "Finish");
        assertThat(page.getByText("not the password that you chose")).isVisible();
        assertFalse(visitor.path().contains("token"), visitor.path());
        visitor.checkAccessible();
        field(page, "password").fill(NEW);
        press(page, "Finish");
        assertThat(page.locator("footer")).containsText("Times in Tokyo");
        visitor.checkAccessible().checkFits();
    }

    @Test
    void whoHasAnAccountAlreadyIsToldByMailAlone() {
        Visitor visitor = visitor(Look.WIDE_LIGHT).open("/account/sign-up");
        Page page = visitor.page();
        press(page, "Deutsch");
        field(page, "name").fill("Jemand");
        field(page, "email").fill("kenji@demo.fullcircle.test");
        field(page, "password").fill(NEW);
        field(page, "agreed").check();
        press(page, "Konto anlegen");
        assertThat(page.locator("h1")).hasText("Sieh in deine Post");
        Visitor admin = visitor(Look.WIDE_DARK).signIn(DemoAccount.ADMINISTRATOR);
        open(admin, "kenji@demo.fullcircle.test", "You have a Fullcircle account already");
        assertThat(admin.page().locator(".mail-text")).containsText("Hello Kenji Watanabe,");
        assertThat(admin.page().locator(".mail-text")).not().containsText("token");
    }

    /** Somebody with an account of their own, so that no other journey meets a new password; signs in with the demo's. */
    private void person(String email, String language) {
        server().update(
                        "insert into account (id, public_id, email, display_name, password_hash, language, time_zone, created_at)"
                                + " select nextval('account_seq'), uuidv7(), ?, initcap(split_part(?, '@', 1)), password_hash, ?,"
                                + " 'Europe/Berlin', now() from account where email = 'candidate@demo.fullcircle.test'",
                        email,
                        email,
                        language);
        server().allAgree();
    }

    /** Opens the newest such mail in the mailbox; waits until the worker has brought it. */
    private static void open(Visitor admin, String recipient, String subject) {
        Locator mail = admin.page()
                .locator(".mail-list > li")
                .filter(new Locator.FilterOptions().setHasText("To " + recipient))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(subject));
        for (int i = 0; i < 20; i++) {
            admin.open("/notification/mailbox");
            if (mail.count() > 0) {
                break;
            }
            admin.page().waitForTimeout(200);
        }
        admin.checkAccessible().checkFits();
        mail.first().click();
        assertThat(admin.page().locator("h1")).hasText(subject);
        admin.checkAccessible().checkFits();
    }

    /** The path that the link in this mail leads to. */
    private static String follow(Visitor admin, String recipient, String subject) {
        open(admin, recipient, subject);
        String address = admin.page().locator(".mail-text a").first().getAttribute("href");
        assertTrue(address.startsWith(admin.address("/account/")), address);
        return address.substring(admin.address("").length());
    }
}
