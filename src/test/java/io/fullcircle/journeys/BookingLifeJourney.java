package io.fullcircle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fullcircle.shared.time.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mock between being asked for and being held: answered, taken back, moved. */
class BookingLifeJourney extends InBrowser {

    private static final TimeWords NEW_YORK =
            new TimeWords(Locale.ENGLISH, ZoneId.of("America/New_York"), Instant.now());

    /** Each test has a day of its own. */
    private Evenings evenings;

    @BeforeEach
    void open() {
        evenings = new Evenings(server(), 40);
        for (int day = 0; day < 4; day++) {
            evenings.window(DemoAccount.INTERVIEWER.email(), evening(day), 3);
        }
    }

    @Test
    void aRequestIsAcceptedInItsTime() {
        String mock = booked(evening(0), "REQUESTED");
        Visitor cal = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page his = cal.open("/home/candidate").page();
        assertThat(his.locator("[aria-labelledby=asked]")).containsText(NEW_YORK.dateTime(evening(0)));
        cal.checkAccessible().checkFits();
        cal.open("/booking/bookings");
        assertThat(his.locator("#waiting")).isVisible();
        cal.checkAccessible().checkFits();
        his.getByRole(AriaRole.LINK, named(NEW_YORK.dateTime(evening(0))).setExact(true))
                .click();
        assertThat(his.locator("main")).containsText("Ines Okafor says yes or no to each mock");
        assertThat(his.locator("main")).containsText("Waits for an answer");
        cal.checkAccessible().checkFits();
        assertEquals(404, status(visitor(Look.WIDE_LIGHT).signIn(DemoAccount.LEAD), "/booking/answer?id=" + mock));

        Visitor ines = visitor(Look.NARROW_DARK).signIn(DemoAccount.INTERVIEWER);
        Page hers = ines.open("/booking/bookings").page();
        hers.locator("[aria-labelledby=asked] a[href$='" + mock + "']").last().click();
        assertThat(hers.locator("h1")).containsText("Cal Moreno asks for");
        ines.checkAccessible().checkFits();
        press(hers, "Accept this mock");
        assertThat(hers.getByText("You have promised to come.")).isVisible();
        assertThat(hers.getByRole(AriaRole.LINK, named("Prepare the questions")))
                .isVisible();
        ines.open("/booking/answer?id=" + mock);
        assertThat(hers.getByText("This request has been accepted already.")).isVisible();
        cal.open("/booking/booking?id=" + mock);
        assertThat(his.locator("main")).containsText("Booked");
    }

    @Test
    void aRequestIsDeclinedAndAnotherTakenBack() {
        String declined = booked(evening(1), "REQUESTED");
        Visitor ines = visitor(Look.WIDE_DARK).signIn(DemoAccount.INTERVIEWER);
        Page hers = ines.open("/booking/answer?id=" + declined).page();
        field(hers, "reason").fill("x".repeat(500));
        field(hers, "reason").evaluate("e => { e.removeAttribute('maxlength'); e.value += 'x'; }");
        press(hers, "Decline it");
        assertThat(hers.locator("[id='f:reason-field']")).containsText("Write at most 500 characters.");
        ines.checkAccessible().checkFits();
        field(hers, "reason").fill("That week I am away.");
        press(hers, "Decline it");
        assertThat(hers.getByText("Declined. The time is free again")).isVisible();

        Visitor cal = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page his = cal.open("/home/candidate").page();
        assertThat(his.locator(".home-off")).containsText("That week I am away.");
        cal.open("/booking/booking?id=" + declined);
        assertThat(his.locator("main")).containsText("In its place");
        assertThat(his.locator(".bk-instead button")).hasCount(3);
        cal.checkAccessible().checkFits();
        String other = booked(evening(1), "REQUESTED");
        cal.open("/booking/booking?id=" + other);
        his.getByRole(AriaRole.LINK, named("Take the request back")).click();
        cal.checkAccessible().checkFits();
        press(his, "Take the request back");
        assertThat(his.getByText("Taken back. The time is free again.")).isVisible();
        ines.open("/booking/answer?id=" + other);
        assertThat(hers.getByText("This request has been taken back already.")).isVisible();
    }

    @Test
    void aMockMovesToAnotherTimeAndBack() {
        String mock = booked(evening(2), "CONFIRMED");
        Visitor cal = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page his = cal.open("/booking/booking?id=" + mock).page();
        his.getByRole(AriaRole.LINK, named("Move to another time")).click();
        assertThat(his.locator("h1")).hasText("Move the mock with Ines Okafor to another time");
        cal.checkAccessible().checkFits();
        press(his, "Move the mock");
        assertThat(his.getByText("Choose a time.")).isVisible();
        Instant later = evening(2).plus(Duration.ofMinutes(90));
        choose(his, later);
        field(his, "reason").fill("My train comes late.");
        String taken = booked(later, "CONFIRMED");
        press(his, "Move the mock");
        assertThat(his.getByText("That time has just gone.")).isVisible();
        assertThat(field(his, "reason")).hasValue("My train comes late.");
        cal.checkAccessible().checkFits();
        server().update(
                        "delete from person_claim c using booking b where b.id = c.booking_id and b.public_id::text = ?",
                        taken);
        server().update("delete from booking where public_id::text = ?", taken);
        choose(his, evening(3));
        his.getByRole(AriaRole.BUTTON, named("Move the mock")).dblclick();
        assertThat(his.getByText("Moved. Ines Okafor is told.")).isVisible();
        assertThat(his.locator("main")).containsText("How it was moved");
        cal.checkAccessible().checkFits();
        String moved = cal.path();

        theInterviewerMovesItOnceMore(mock, moved);
    }

    private void theInterviewerMovesItOnceMore(String mock, String moved) {
        Visitor ines = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.INTERVIEWER);
        Page hers = ines.open("/booking/booking?id=" + mock).page();
        assertThat(hers.locator("main")).containsText("My train comes late.");
        ines.checkAccessible().checkFits();
        ines.open("/booking/move?id=" + mock);
        assertThat(hers.getByText("This mock has been moved already.")).isVisible();
        ines.open(moved.replace("/booking/booking", "/booking/move"));
        ines.checkAccessible().checkFits();
        hers.locator(".alt label").first().click();
        press(hers, "Move the mock");
        assertThat(hers.getByText("Moved. Cal Moreno is told.")).isVisible();
        assertThat(hers.locator("[aria-labelledby=chain] li")).hasCount(3);
        assertEquals(List.of("2", "1"), List.of(state("RESCHEDULED"), state("CONFIRMED")));
    }

    @Test
    void theTwoWriteToEachOtherAndAreQuickWhereItIsUrgent() {
        String mock = booked(Instant.now().plus(Duration.ofDays(33)), "CONFIRMED");
        Visitor cal = visitor(Look.NARROW_LIGHT).signIn(DemoAccount.CANDIDATE);
        Page his = cal.open("/booking/booking?id=" + mock).page();
        his.getByRole(AriaRole.LINK, named("Write to Ines Okafor")).click();
        cal.checkAccessible().checkFits();
        his.getByRole(AriaRole.BUTTON, named("I am five minutes late.")).dblclick();
        assertThat(his.getByText("Sent.")).isVisible();
        Visitor ines = visitor(Look.WIDE_DARK).signIn(DemoAccount.INTERVIEWER);
        Page hers = ines.open("/booking/messages?id=" + mock).page();
        assertThat(hers.locator(".wait li")).hasCount(1);
        press(hers, "Send");
        assertThat(hers.locator("[id='f:text-field']")).containsText("Write 1 to 500 characters.");
        ines.checkAccessible().checkFits();
        field(hers, "text").fill("No hurry <b>at all</b>.");
        press(hers, "Send");
        cal.open("/booking/booking?id=" + mock);
        assertThat(his.locator("[aria-labelledby=thread] li").last()).containsText("No hurry <b>at all</b>.");
        cal.checkAccessible().checkFits();
        assertEquals(404, status(visitor(Look.WIDE_LIGHT).signIn(DemoAccount.LEAD), "/booking/messages?id=" + mock));
    }

    @Test
    void aLeadSaysWhatTheProgrammeAsksForAndWhoCancelsLateIsToldBefore() {
        String autumn = server().text(
                        "select p.public_id::text from programme p join membership m on m.programme_id = p.id"
                                + " join account a on a.id = m.account_id where a.email = ? and m.role = 'LEAD' limit 1",
                        DemoAccount.LEAD.email());
        Visitor lead = visitor(Look.NARROW_DARK).signIn(DemoAccount.LEAD);
        Page theirs = lead.open("/programme/programme?id=" + autumn).page();
        theirs.getByRole(AriaRole.LINK, named("Rules for bookings")).click();
        lead.checkAccessible().checkFits();
        field(theirs, "cutoff").fill("500");
        field(theirs, "why").fill("Nobody takes a time that is given back on the same day.");
        press(theirs, "Save");
        assertThat(theirs.locator("[id='f:cutoff-field']")).containsText("Write a whole number from 0 to 168.");
        assertThat(field(theirs, "cutoff")).hasValue("500");
        lead.checkAccessible().checkFits();
        field(theirs, "cutoff").fill("168");
        press(theirs, "Save");
        assertThat(theirs.getByText("Saved.")).isVisible();
        assertThat(field(theirs, "cutoff")).hasValue("168");
        try {
            whoIsLaterReadsWhatTheOtherSavedAndSavesAgain(theirs);
            String mock = booked(Instant.now().plus(Duration.ofHours(150)), "CONFIRMED");
            Visitor cal = visitor(Look.WIDE_LIGHT).signIn(DemoAccount.CANDIDATE);
            Page his = cal.open("/booking/cancel?id=" + mock).page();
            assertThat(his.locator("main")).containsText("It begins in less than 168 hours.");
            assertThat(his.locator("main")).containsText("Nobody takes a time");
            cal.checkAccessible().checkFits();
            field(his, "reason").fill("I am ill.");
            press(his, "Cancel this mock");
            assertThat(his.locator("main")).containsText("Late, by what the programme asks for");
            cal.checkAccessible().checkFits();
        } finally {
            server().update("delete from booking_policy");
        }
    }

    private void whoIsLaterReadsWhatTheOtherSavedAndSavesAgain(Page theirs) {
        field(theirs, "lateness").fill("25");
        server().update("update booking_policy set lateness_minutes = 20, version = version + 1");
        press(theirs, "Save");
        assertThat(theirs.getByText("Somebody else has saved: 20")).isVisible();
        assertThat(theirs.getByText("Somebody else has saved")).hasCount(1);
        assertThat(field(theirs, "lateness")).hasValue("25");
        press(theirs, "Save");
        assertThat(theirs.getByText("Saved.")).isVisible();
        assertThat(field(theirs, "lateness")).hasValue("25");
    }

    private String state(String state) {
        return server().text(
                        "select count(*) from booking b join account i on i.id = b.interviewer_id join account c on c.id ="
                                + " b.candidate_id where i.email = ? and c.email = ? and b.starts_at >= ? and b.state = ?"
                                + " and b.note = 'life 2'",
                        DemoAccount.INTERVIEWER.email(),
                        DemoAccount.CANDIDATE.email(),
                        Instant.now().atOffset(ZoneOffset.UTC),
                        state);
    }

    private static void choose(Page page, Instant start) {
        page.locator(".alt")
                .filter(new Locator.FilterOptions().setHasText(NEW_YORK.dateTime(start)))
                .locator("label")
                .last()
                .click();
    }

    private Instant evening(int day) {
        return evenings.at(day);
    }

    /** A mock of an hour between Cal and Ines, with the time of both. */
    private String booked(Instant start, String state) {
        String note = "life " + Duration.between(evening(0), start).toDays();
        return evenings.booked(DemoAccount.CANDIDATE.email(), DemoAccount.INTERVIEWER.email(), start, state, note);
    }
}
