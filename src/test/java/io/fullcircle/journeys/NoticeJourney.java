package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people are told stands under the bell, is read there, and mails stop by their own link. */
class NoticeJourney extends InBrowser {

    private static final String TELL = """
            insert into inbox_notice (public_id, account_id, kind, title, language, path, created_at)
            select uuidv7(), id, ?, ?, 'en', '/booking/bookings', now() from account where email = ?
            """;

    @Test
    void whatIsNewIsCountedOpenedAndMarkedAsRead() {
        String kenji = "kenji@demo.fullcircle.test";
        server().update("delete from inbox_notice where account_id = (select id from account where email = ?)", kenji);
        Visitor visitor = visitor(Look.NARROW_LIGHT).signIn(kenji);
        Page page = visitor.open("/notification/inbox").page();
        assertThat(page.locator("h1")).hasText("Nobody has told you anything yet");
        visitor.checkAccessible().checkFits();
        server().update(TELL, "MOCK_BOOKED", "Your mock on Tue 1 Dec, 18:00", kenji);
        server().update(TELL, "MESSAGE", "Aroha Ngata has written about your mock on Tue 1 Dec, 18:00", kenji);
        server().update(TELL, "FEEDBACK_DUE", "Your feedback is waited for: the mock on Mon 30 Nov, 18:00", kenji);
        visitor.open("/booking/bookings");
        page.getByRole(AriaRole.LINK, link("Inbox, 3 unread")).click();
        assertThat(page.locator("h1")).hasText("3 new notices");
        visitor.checkAccessible().checkFits();
        Locator message =
                page.getByRole(AriaRole.LINK, link("Aroha Ngata has written about your mock on Tue 1 Dec, 18:00"));
        message.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/booking/bookings");
        visitor.open("/notification/inbox");
        assertThat(page.locator("h1")).hasText("2 new notices");
        page.getByRole(AriaRole.BUTTON, button("Mark as read: Your mock on Tue 1 Dec, 18:00"))
                .click();
        assertThat(page.locator("h1")).hasText("One new notice");
        page.getByRole(AriaRole.BUTTON, button("Mark all as read")).click();
        assertThat(page.locator("h1")).hasText("Nothing new");
        visitor.checkAccessible().checkFits();
    }

    @Test
    void aMailThatIsNotWantedStopsWithoutASignIn() {
        String key = server().text(
                        "select unsubscribe_key::text from account where email = ?", DemoAccount.CANDIDATE.email());
        Visitor nobody = visitor(Look.WIDE_DARK);
        Page page = nobody.open("/notification/unsubscribe?key=" + key + "&kind=MESSAGE")
                .page();
        assertThat(page.locator("h1")).hasText("No more of these mails?");
        nobody.checkAccessible().checkFits();
        page.getByRole(AriaRole.BUTTON, button("No more of these mails")).click();
        assertThat(page.locator("h1")).hasText("They will not come any more");
        nobody.checkAccessible().checkFits();
        Visitor cal = visitor(Look.NARROW_DARK).signIn(DemoAccount.CANDIDATE);
        Page his = cal.open("/account/notices").page();
        assertThat(his.getByLabel("somebody has written to you about a mock"))
                .not()
                .isChecked();
        cal.checkAccessible().checkFits();
    }

    @Test
    void aLeadAsksForADigestAndSeesWhichMailsSomebodyGot() {
        Visitor lead = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.LEAD);
        Page page = lead.open("/account/notices").page();
        page.locator("[id='f:digest']").selectOption("WEEKLY");
        page.getByRole(AriaRole.BUTTON, button("Save")).click();
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(page.locator("[id='f:digest']")).hasValue("WEEKLY");
        lead.checkAccessible().checkFits();
        UUID cal = UUID.fromString(
                server().text("select public_id::text from account where email = ?", DemoAccount.CANDIDATE.email()));
        lead.open("/notification/person?id=" + cal).checkAccessible().checkFits();
        assertThat(page.locator("h1")).containsText("Mails to ");
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return link(name);
    }
}
