package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Interviewers say whom they take and keep away from, apply, are asked whether they are there, and read what counts. */
class SupplyJourney extends InBrowser {

    private static final String INES = DemoAccount.INTERVIEWER.email();

    @Test
    void aConflictIsDeclaredAndWithdrawnAndTheOtherSideReadsNothingOfIt() {
        Visitor cal = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page page = cal.open("/people/conflicts").page();
        press(page, "Declare it");
        assertThat(page.locator("[id='f:email-field']")).containsText("Say one thing");
        cal.checkAccessible().checkFits();
        field(page, "employer").fill("Contoso, Inc.");
        field(page, "reason").selectOption("EMPLOYER");
        press(page, "Declare it");
        assertThat(page.locator("[aria-labelledby=declared] li")).containsText("Contoso, Inc.");
        cal.checkAccessible().checkFits();
        Visitor lead = visitor(Look.NARROW_DARK).signIn(DemoAccount.LEAD);
        Page leads = lead.open("/people/programme-conflicts?id=" + programme()).page();
        assertThat(leads.locator("[aria-labelledby=declared] li")).containsText("Cal Moreno and Contoso, Inc.");
        lead.checkAccessible().checkFits();
        page.getByText("Withdraw").first().click();
        assertThat(page.getByText("It stays in the list")).isVisible();
        assertEquals(404, status(cal, "/people/programme-conflicts?id=" + programme()));
    }

    @Test
    void whoIsAskedWhetherTheyAreThereSaysSoWithOneClick() {
        server().update(
                        "update interviewer_approval v set asked_at = now() - interval '20 days', away_since = now()"
                                + " from account a where a.id = v.account_id and a.email = ?",
                        INES);
        Visitor ines = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page page = ines.open("/people/standing").page();
        assertThat(page.locator("main")).containsText("One click brings it back");
        ines.checkAccessible().checkFits();
        page.locator("button[name=back]").click();
        assertThat(page.getByText("Good to have you")).isVisible();
        assertThat(page.locator("main .fc-note.ok")).containsText("Active");
        ines.open("/interview/thanks");
        ines.checkAccessible().checkFits();
        ines.open("/interview/reliability");
        ines.checkAccessible().checkFits();
        ines.open("/people/profile");
        ines.checkAccessible().checkFits();
    }

    @Test
    void aLeadReadsAnApplicationAndDecidesItWithAReason() {
        String priya = server().text("select public_id::text from account where email like 'priya@%'");
        server().update(
                        "insert into interviewer_application (id, programme_id, account_id, why, applied_at)"
                                + " select nextval('interviewer_application_seq'), p.id, a.id, 'I have sat in forty loops.', now()"
                                + " from programme p, account a where p.public_id::text = ? and a.public_id::text = ?",
                        programme(),
                        priya);
        Visitor lead = visitor(Look.WIDE_DARK).signIn(DemoAccount.LEAD);
        Page page = lead.open("/people/interviewers?id=" + programme()).page();
        lead.checkAccessible().checkFits();
        page.locator("a[href*='account=" + priya + "']").click();
        assertThat(page.locator("main")).containsText("I have sat in forty loops.");
        press(page, "Decline");
        assertThat(page.locator("[id='f:reason-field']")).containsText("Give a reason");
        lead.checkAccessible().checkFits();
        field(page, "reason").fill("We are full until spring.");
        press(page, "Decline");
        assertThat(page.getByText("is declined, and they get a mail")).isVisible();
        lead.open("/interview/programme-reliability?id=" + programme());
        lead.checkAccessible().checkFits();
    }

    private String programme() {
        return server().text("select public_id::text from programme where name = 'Autumn programme'");
    }
}
