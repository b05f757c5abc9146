package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A programme of its own, so that no other journey finds its principles: who leads it adds to the catalogue. */
class OwnCatalogueJourney extends InBrowser {

    private static final long OWNERSHIP = 10;
    private static final String BELOW = "Waited until somebody else had sorted it out, and tells it without a frown.";

    private String lead;
    private String interviewer;
    private String candidate;
    private long programme;
    private String programmeId;

    @BeforeEach
    void programme() {
        programme = Long.parseLong(
                server().text(
                                "insert into programme (id, public_id, name, created_at)"
                                        + " values (nextval('programme_seq'), uuidv7(), 'Anchored ' || currval('programme_seq'), now()) returning id::text"));
        programmeId = server().text("select public_id::text from programme where id = ?", programme);
        lead = member("LEAD", null);
        interviewer = member("INTERVIEWER", null);
        Long cohort = Long.valueOf(server().text(
                        "insert into cohort (id, public_id, programme_id, name, job_family, level, starts_on, ends_on, created_at)"
                                + " values (nextval('cohort_seq'), uuidv7(), ?, 'Anchored', 'SOFTWARE_ENGINEER', 'SENIOR', current_date,"
                                + " current_date + 84, now()) returning id::text",
                        programme));
        candidate = member("CANDIDATE", cohort);
    }

    @Test
    void aLeadBringsPrinciplesFromAFile() {
        Visitor head = visitor(Look.WIDE_LIGHT).signIn(lead);
        Page page = head.open("/catalogue/framework?id=" + programmeId).page();
        head.checkAccessible().checkFits();
        byte[] example = page.request()
                .get(head.address("/catalogue/framework-export?id=" + programmeId + "&example=yes&as=csv"))
                .body();
        String faulty = new String(example, StandardCharsets.UTF_8)
                .replace("HAND_OVER_WELL", "DIVE_DEEP")
                .replace("\"2\"", "\"200\"");
        look(page, faulty.getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("2 things to mend in the file");
        assertThat(page.locator("main")).containsText("DIVE_DEEP belongs to the product.");
        assertThat(page.locator("main")).containsText("Line 3");
        head.checkAccessible().checkFits();

        look(page, example);
        assertThat(page.locator("main")).containsText("New: 2");
        head.checkAccessible().checkFits();
        press(page, "Import it like this");
        assertThat(page.getByText("2 principles are as the file has it now.")).isVisible();
        look(page, example);
        assertThat(page.locator("main")).containsText("Nothing changes in “Our working agreements”");
        assertEquals(0, page.getByText("Import it like this").count());

        Visitor cy = visitor(Look.NARROW_DARK).signIn(candidate).open("/catalogue/principles");
        assertThat(cy.page().locator("h1")).hasText("The 18 principles");
        assertThat(cy.page().locator("main")).containsText("Somebody took it over in their absence");
        assertThat(cy.page().locator("main")).containsText("Software engineers are asked about it from level Mid on.");
        cy.checkAccessible().checkFits();
        assertEquals(404, status(cy, "/catalogue/framework?id=" + programmeId));
        assertEquals(404, status(cy, "/catalogue/rubrics"));
    }

    private static void look(Page page, byte[] file) {
        field(page, "file").setInputFiles(new FilePayload("own.csv", "text/csv", file));
        press(page, "See what it changes");
    }

    @Test
    void aLeadChangesAnAnchorAndARatingThatWasBegunKeepsIt() {
        String begun = mock("-2 hours");
        String fresh = mock("-1 hour");
        Visitor ines = visitor(Look.NARROW_LIGHT).signIn(interviewer);
        Page page = ines.open("/interview/workspace?id=" + begun).page();
        String before = page.locator(".iv-anchors .below dd").textContent();
        field(page, "evidence1").fill("Half a sentence");
        press(page, "Save draft");
        assertThat(page.getByText("The draft is saved.")).isVisible();
        ines.checkAccessible().checkFits();

        change();
        ines.open("/interview/workspace?id=" + begun);
        assertThat(page.locator(".iv-anchors .below dd")).hasText(before);
        ines.open("/interview/workspace?id=" + fresh);
        assertThat(page.locator(".iv-anchors .below dd")).hasText(BELOW);
        assertThat(page.locator(".iv-rubric"))
                .containsText("Your programme’s anchors for level Senior (L6), version 1.");
        ines.open("/catalogue/rubrics?principle=OWNERSHIP");
        assertThat(page.locator("main")).containsText("Version 1 of Anchored");
        assertThat(page.locator("main")).containsText("Why: It was too abstract");
        assertEquals(0, page.getByText("Change for Anchored").count());
        page.getByText("One other version").click();
        assertThat(page.locator(".rub-older")).containsText(before);
        ines.checkAccessible().checkFits();
    }

    /** What the lead does: sees whom it affects, is shown it anew after another change, and saves. */
    private void change() {
        Visitor head = visitor(Look.WIDE_DARK).signIn(lead);
        Page page = head.open("/catalogue/rubrics?principle=OWNERSHIP").page();
        head.checkAccessible().checkFits();
        page.getByText("Change for Anchored").click();
        field(page, "belowEn").fill("Too short");
        press(page, "See who is affected");
        assertThat(page.locator("[id='f:belowEn-field'] .err")).containsText("Write 20 to 600 characters.");
        assertThat(field(page, "belowEn")).hasValue("Too short");
        head.checkAccessible().checkFits();
        field(page, "belowEn").fill(BELOW);
        field(page, "reason").fill("It was too abstract");
        press(page, "See who is affected");
        assertThat(page.locator(".rub-impact"))
                .containsText("One mock that is still to be rated, with one interviewer and one candidate");
        assertThat(page.locator(".rub-impact")).containsText("One draft that has been begun keeps the version");
        head.checkAccessible().checkFits();
        field(page, "belowDe").fill("Hat gewartet, bis jemand anders es geregelt hatte, und findet nichts dabei.");
        press(page, "Save version 1");
        assertThat(page.getByText("You have changed something since")).isVisible();
        press(page, "Save version 1");
        assertThat(page.getByText("Version 1 is saved.")).isVisible();
        assertThat(page.locator("main")).containsText(BELOW);
        page.getByText("Change for Anchored").click();
        press(page, "Back to the product’s");
        assertThat(page.locator("h2").first()).hasText("Whom version 2 affects");
        assertTrue(!field(page, "belowEn").inputValue().equals(BELOW), "the product's words are in the form");
    }

    /** A mock that began so long ago and holds Ownership; returns its public id. */
    private String mock(String startsIn) {
        Long id = Long.valueOf(server().text(
                        "insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,"
                                + " starts_at, ends_at, request_id, booked_at) select nextval('booking_seq'), uuidv7(), m.programme_id,"
                                + " m.cohort_id, c.id, i.id, 'SOFTWARE_ENGINEER', 'SENIOR', now() + cast(? as interval),"
                                + " now() + cast(? as interval) + interval '45 minutes', uuidv7(), now() - interval '9 days'"
                                + " from account c join membership m on m.account_id = c.id, account i"
                                + " where c.email = ? and i.email = ? returning id::text",
                        startsIn,
                        startsIn,
                        candidate,
                        interviewer));
        server().update(
                        "insert into assigned_principle (id, booking_id, principle_id, position, assigned_at)"
                                + " values (nextval('assigned_principle_seq'), ?, ?, 1, now())",
                        id,
                        OWNERSHIP);
        return server().text("select public_id::text from booking where id = ?", id);
    }

    /** Somebody new in the programme, with the password of the demo; returns the address. */
    private String member(String role, Long cohort) {
        String email = role.toLowerCase(Locale.ROOT) + "." + programme + "@example.org";
        Long id = Long.valueOf(server().text(
                        "insert into account (id, public_id, email, display_name, password_hash, created_at)"
                                + " select nextval('account_seq'), uuidv7(), ?, 'Somebody', password_hash, now() from account"
                                + " where email = ? returning id::text",
                        email,
                        DemoAccount.LEAD.email()));
        server().update("insert into consent (account_id, notice_version, given_at) values (?, 1000, now())", id);
        server().update(
                        "insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)"
                                + " values (nextval('membership_seq'), uuidv7(), ?, cast(? as bigint), ?, ?, now())",
                        programme,
                        cohort == null ? null : cohort.toString(),
                        id,
                        role);
        return email;
    }
}
