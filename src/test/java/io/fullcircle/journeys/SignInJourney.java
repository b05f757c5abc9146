package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInJourney extends InBrowser {
    @ParameterizedTest
    @EnumSource(DemoAccount.class)
    void everyoneComesInAndGoesOut(DemoAccount account) {
        Visitor visitor = visitor(Look.WIDE_LIGHT).signIn(account);
        visitor.checkAccessible().checkFits();
        assertThat(visitor.page().locator("h1")).isVisible();
        visitor.signOut();
        visitor.open("/");
        assertTrue(visitor.path().startsWith("/account/sign-in"), visitor.path());
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theSignInPageFitsEveryWindowAndEveryone(Look look) {
        Visitor visitor = visitor(look).open("/account/sign-in");
        visitor.checkAccessible().checkFits();
        visitor.signIn(DemoAccount.CANDIDATE).checkAccessible().checkFits().signOut();
    }

    @Test
    void aWrongPasswordIsRefusedAndTheAddressKept() {
        Visitor visitor = visitor(Look.WIDE_LIGHT).open("/account/sign-in");
        visitor.page().locator("input[type=email]").fill(DemoAccount.LEAD.email());
        visitor.page().locator("input[type=password]").fill("wrong");
        visitor.page().locator("[id='f:signIn']").click();
        assertThat(visitor.page().locator("input[type=email]")).hasValue(DemoAccount.LEAD.email());
        assertThat(visitor.page().locator("input[type=password]")).hasAttribute("aria-invalid", "true");
        assertThat(visitor.page().getByText("do not match")).isVisible();
        visitor.checkAccessible();
        assertTrue(visitor.path().startsWith("/account/sign-in"), visitor.path());
    }

    @Test
    void whoWasOnTheWayToAPageArrivesThere() {
        Visitor visitor = visitor(Look.WIDE_LIGHT).open("/programme/programmes");
        visitor.page().locator("input[type=email]").fill(DemoAccount.ADMINISTRATOR.email());
        visitor.page().locator("input[type=password]").fill(DemoAccount.PASSWORD);
        visitor.page().locator("[id='f:signIn']").click();
        visitor.page().waitForURL(url -> url.endsWith("/programme/programmes"));
        assertEquals("/programme/programmes", visitor.path());
    }
}
