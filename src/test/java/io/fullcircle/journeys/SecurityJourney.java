package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people do for the safety of their account. Each test has a person of its own, whose password nobody else needs. */
class SecurityJourney extends InBrowser {

    private static final String FRESH = "seven slow green herons";

    @Test
    void whoChangesThePasswordIsSignedOutEverywhereElse() {
        String email = person("Petra Wolff");
        Visitor elsewhere = visitor(Look.NARROW_DARK).signIn(email);
        Visitor here = visitor(Look.WIDE_LIGHT).signIn(email);
        Page page = here.open("/account/security").page();
        here.checkAccessible().checkFits();

        type(page, DemoAccount.PASSWORD, "Petra of the hills");
        assertThat(page.locator(".fc-strength")).containsText("Good");
        press(page, "Change the password");
        assertThat(field(page, "fresh")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByText("Leave your name")).isVisible();
        here.checkAccessible();
        type(page, "not my password", FRESH);
        press(page, "Change the password");
        assertThat(page.getByText("not your current password")).isVisible();
        type(page, DemoAccount.PASSWORD, FRESH);
        press(page, "Change the password");
        assertThat(page.getByText("Your password is changed")).isVisible();

        here.open("/account/security");
        assertEquals("/account/security", here.path());
        elsewhere.open("/account/security");
        assertTrue(elsewhere.path().startsWith("/account/sign-in"), elsewhere.path());
        here.signOut();
        signIn(here, email, FRESH, false);
    }

    @Test
    void aDeviceThatIsNotMineIsSignedOutFromHere() {
        String email = person("Rosa Lindqvist");
        Visitor lost = visitor(Look.NARROW_LIGHT);
        signIn(lost.open("/account/sign-in"), email, DemoAccount.PASSWORD, true);
        Visitor here = visitor(Look.WIDE_DARK).signIn(email);
        visitor(Look.WIDE_LIGHT).signIn(email);
        Page page = here.open("/account/security").page();
        assertThat(page.locator("h1")).hasText("You are signed in on 3 devices");
        assertThat(page.getByText("This device")).hasCount(1);
        here.checkAccessible().checkFits();
        lost.open("/account/security").checkAccessible().checkFits();

        page.locator("button[name=revoke]").last().click();
        assertThat(page.getByText("That device is signed out")).isVisible();
        lost.open("/account/security");
        assertTrue(lost.path().startsWith("/account/sign-in"), lost.path());
        press(page, "Sign out everywhere else");
        assertThat(page.locator("h1")).hasText("You are signed in here alone");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Sign out there"))).hasCount(0);
    }

    @Test
    void aRememberedDeviceNeedsNoPasswordWhenItsSessionIsGone() {
        String email = person("Milo Baptiste");
        Visitor visitor = visitor(Look.WIDE_LIGHT).open("/account/sign-in");
        signIn(visitor, email, DemoAccount.PASSWORD, true);
        String before = cookie(visitor, "fc_stay").orElseThrow().value;
        forgetSession(visitor);
        visitor.open("/account/security");
        assertEquals("/account/security", visitor.path());
        assertThat(visitor.page().locator("h1")).hasText("You are signed in here alone");
        Cookie after = cookie(visitor, "fc_stay").orElseThrow();
        assertTrue(after.httpOnly && !after.value.equals(before));
        assertEquals("LAX", after.sameSite.name());

        visitor.signOut();
        assertEquals(Optional.empty(), cookie(visitor, "fc_stay"));
        visitor.open("/account/security");
        assertTrue(visitor.path().startsWith("/account/sign-in"), visitor.path());
        signIn(visitor, email, DemoAccount.PASSWORD, false);
        forgetSession(visitor);
        visitor.open("/account/security");
        assertTrue(visitor.path().startsWith("/account/sign-in"), "nobody asked to be remembered");
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

    private static void signIn(Visitor visitor, String email, String password, boolean remember) {
        Page page = visitor.page();
        field(page, "email").fill(email);
        field(page, "password").fill(password);
        field(page, "remember").setChecked(remember);
        press(page, "Sign in");
        page.waitForURL(url -> !url.contains("/account/sign-in"));
    }

    private static void type(Page page, String current, String fresh) {
        field(page, "current").fill(current);
        field(page, "fresh").fill(fresh);
    }

    private static Optional<Cookie> cookie(Visitor visitor, String name) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst();
    }

    /** As when the browser is closed, or the server has forgotten its sessions. */
    private static void forgetSession(Visitor visitor) {
        List<Cookie> kept = visitor.page().context().cookies().stream()
                .filter(cookie -> !cookie.name.equals("fc"))
                .toList();
        visitor.page().context().clearCookies();
        visitor.page().context().addCookies(kept);
    }
}
