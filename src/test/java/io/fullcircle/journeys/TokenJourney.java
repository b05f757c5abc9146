package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.fullcircle.testing.Program;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do to let their own programs in, and to shut them out. */
class TokenJourney extends InBrowser {

    private static final String ME = "/api/v1/me";

    @Test
    void aTokenIsShownOnceUsedAndRevoked() {
        Visitor visitor = visitor(Look.WIDE_LIGHT).signIn(person("Tilda Berg")).open("/account/tokens");
        Page page = visitor.page();
        assertThat(page.locator("h1")).hasText("No app has a key to your account");
        visitor.checkAccessible().checkFits();
        refuse(visitor, page);
        field(page, "password").fill(DemoAccount.PASSWORD);
        press(page, "Make the token");
        String token = page.locator("#token").inputValue();
        assertThat(page.locator("h1")).hasText("One app has a key to your account");
        assertThat(field(page, "name")).hasValue("");
        visitor.checkAccessible().checkFits();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        press(page, "Copy");
        assertThat(page.getByText("Copied.")).isVisible();
        assertEquals(token, page.evaluate("navigator.clipboard.readText()"));

        Program program = program(token);
        assertEquals(200, program.get(ME).statusCode());
        assertEquals(403, program.get("/api/v1/questions").statusCode());
        page.reload();
        assertThat(page.locator("#token")).hasCount(0);
        assertFalse(page.content().contains(token.substring(3)));
        assertEquals("/account/tokens", visitor.path());
        assertThat(page.getByText("Last used")).containsText("127.0.0.x");
        press(
                page,
                "Revoke Calendar script, "
                        + page.locator("button[name=revoke] .fc-hidden")
                                .textContent()
                                .split(", ", 2)[1]);
        assertThat(page.getByText("opens nothing any more")).isVisible();
        assertThat(page.getByText("Revoked")).isVisible();
        assertThat(page.locator("h1")).hasText("No app has a key to your account");
        assertEquals(401, program.get(ME).statusCode());
        visitor.checkAccessible().checkFits();
    }

    @Test
    void theSameFormSentAgainMakesNoSecondToken() {
        Visitor visitor = visitor(Look.NARROW_DARK).signIn(person("Nils Aker")).open("/account/tokens");
        Page page = visitor.page();
        String key = field(page, "key").inputValue();
        fill(page, "CI", DemoAccount.PASSWORD);
        page.getByLabel("All that I may").check();
        press(page, "Make the token");
        assertThat(page.locator("#token")).isVisible();
        visitor.checkAccessible().checkFits();
        assertNotEquals(key, field(page, "key").inputValue());
        // As a browser does that goes back and sends what it had sent.
        page.evaluate("key => { document.getElementById('f:key').value = key; }", key);
        fill(page, "CI", DemoAccount.PASSWORD);
        page.getByLabel("All that I may").check();
        press(page, "Make the token");
        assertThat(page.getByText("has made its token already")).isVisible();
        assertThat(page.locator("#token")).hasCount(0);
        assertThat(page.locator("button[name=revoke]")).hasCount(1);
    }

    @Test
    void whoChangesThePasswordIsAskedAboutTheTokens() {
        String email = person("Vera Holm");
        Visitor visitor = visitor(Look.WIDE_DARK).signIn(email).open("/account/tokens");
        Page page = visitor.page();
        fill(page, "CI", DemoAccount.PASSWORD);
        page.getByLabel("All that I may").check();
        press(page, "Make the token");
        String token = page.locator("#token").inputValue();
        visitor.open("/account/security").checkAccessible().checkFits();
        assertThat(page.getByText("works whether you are signed in or not")).isVisible();
        assertThat(page.getByLabel("Revoke my token too")).isChecked();
        page.getByLabel("Revoke my token too").uncheck();
        change(page, DemoAccount.PASSWORD, "seven slow green herons");
        assertEquals(200, program(token).get(ME).statusCode());
        change(page, "seven slow green herons", "eight slow green herons");
        assertEquals(401, program(token).get(ME).statusCode());
        assertThat(page.getByText("whether you are signed in or not")).hasCount(0);
        assertTrue(server().text("select content from outbox_mail where recipient = ? order by id limit 1", email)
                .contains("“CI”"));
    }

    /** Asks with nothing chosen, and then with a wrong password; what was typed stays. */
    private static void refuse(Visitor visitor, Page page) {
        fill(page, "Calendar script", "not my password");
        press(page, "Make the token");
        assertThat(page.locator("[id='f:scopes'] ~ .err")).containsText("at least one thing");
        visitor.checkAccessible();
        page.getByLabel("Read who you are").check();
        field(page, "password").fill("not my password");
        press(page, "Make the token");
        assertThat(page.getByText("not your current password")).isVisible();
        assertThat(field(page, "name")).hasValue("Calendar script");
        assertThat(page.getByLabel("Read who you are")).isChecked();
    }

    private static void change(Page page, String current, String fresh) {
        field(page, "current").fill(current);
        field(page, "fresh").fill(fresh);
        press(page, "Change the password");
        assertThat(page.getByText("Your password is changed")).isVisible();
    }

    private static void fill(Page page, String name, String password) {
        field(page, "name").fill(name);
        field(page, "password").fill(password);
    }

    private Program program(String token) {
        return new Program("http://localhost:" + server().port(), "Authorization", "Bearer " + token);
    }

    /** Somebody with the password of the demo, whom no other test knows. */
    private String person(String name) {
        String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
        server().update(
                        "insert into account (id, public_id, email, display_name, password_hash, created_at)"
                                + " select nextval('account_seq'), uuidv7(), ?, ?, password_hash, now() from account where email = ?",
                        email,
                        name,
                        DemoAccount.CANDIDATE.email());
        server().allAgree();
        return email;
    }
}
