package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.catalogue.Level;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How open times are put in order: by day and person, and by what is nearest to one that has gone. */
class OpenDayTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final OpenTimeRow late = time(1, "Zoe", "2026-11-25T03:00:00Z");
    private final OpenTimeRow evening = time(2, "Ines", "2026-11-24T23:00:00Z");
    private final OpenTimeRow later = time(2, "Ines", "2026-11-24T23:30:00Z");
    private final OpenTimeRow nextDay = time(2, "Ines", "2026-11-25T05:00:00Z");
    private final OpenTimeRow nextWeek = time(2, "Ines", "2026-12-01T05:00:00Z");
    private final List<OpenTimeRow> times = List.of(evening, later, late, nextDay, nextWeek);

    @Test
    void aDayIsTheCandidatesAndHoldsPeopleByName() {
        List<OpenDay> days = OpenDay.of(times, NEW_YORK);
        assertEquals(
                List.of("2026-11-24", "2026-11-25", "2026-12-01"),
                days.stream().map(day -> day.date().toString()).toList());
        OpenDay first = days.get(0);
        assertEquals(3, first.times());
        assertEquals(
                List.of("Ines", "Zoe"),
                first.people().stream().map(offer -> offer.interviewer().name()).toList());
        assertEquals(List.of(evening, later), first.people().get(0).times());
        assertEquals(
                List.of("2026-11-24", "2026-11-25", "2026-12-01"),
                OpenDay.of(times, ZoneId.of("UTC")).stream()
                        .map(day -> day.date().toString())
                        .toList());
        assertEquals(2, OpenDay.of(times, ZoneId.of("UTC")).get(0).times());
    }

    @Test
    void insteadOfAGoneTimeTheSamePersonOnThatDayComesFirstAndOthersOnThatDayLast() {
        OtherTimes.Choice gone = new OtherTimes.Choice(new UUID(0, 2), Instant.parse("2026-11-25T00:00:00Z"));
        assertEquals(List.of(later, evening, nextDay, late), OtherTimes.instead(times, gone, NEW_YORK));
        OtherTimes.Choice others = new OtherTimes.Choice(new UUID(0, 1), Instant.parse("2026-11-26T12:00:00Z"));
        assertEquals(List.of(late), OtherTimes.instead(times, others, NEW_YORK));
    }

    @Test
    void aChoiceIsReadAsItWasWrittenAndAnythingElseIsNoTime() {
        OtherTimes.Choice choice = OtherTimes.Choice.of(evening);
        assertEquals(choice, OtherTimes.Choice.parse(choice.toString()));
        String id = new UUID(0, 2).toString();
        for (String wrong :
                new String[] {null, "", "now", "2026-11-24", "+1000000000-12-31T23:59:59Z", "0001-01-01T00:00:00Z"}) {
            assertThrows(DomainException.class, () -> OtherTimes.Choice.parse(id, wrong), () -> "" + wrong);
        }
        assertThrows(DomainException.class, () -> OtherTimes.Choice.parse("ines", "2026-11-24T23:00:00Z"));
        assertThrows(DomainException.class, () -> OtherTimes.Choice.parse(id));
    }

    @Test
    void aWeekHasAllItsDaysAndEachItsTimesInOrder() {
        List<LocalDate> dates = DayRange.of(LocalDate.of(2026, 11, 23), 7, LocalDate.of(2026, 11, 20))
                .days();
        List<OpenDay> week = OpenDay.all(dates, OpenDay.of(times, NEW_YORK));
        assertEquals(dates, week.stream().map(OpenDay::date).toList());
        assertEquals(
                List.of(0, 3, 1, 0, 0, 0, 0), week.stream().map(OpenDay::times).toList());
        assertEquals(
                List.of("Ines", "Zoe"),
                week.get(1).inOrder().stream()
                        .map(offer -> offer.interviewer().name())
                        .toList());
        OpenTimeRow first = time(1, "Zoe", "2026-11-24T22:30:00Z");
        OpenDay day = OpenDay.of(List.of(evening, late, first), NEW_YORK).get(0);
        assertEquals(
                List.of(List.of(first, late), List.of(evening)),
                day.inOrder().stream().map(OpenDay.Offer::times).toList(),
                "who begins first");
        assertEquals(List.of(), week.get(0).inOrder());
    }

    @Test
    void theFirstDayLiesOpenAndOthersAsLongAsThePageStaysShort() {
        List<OpenDay> days = OpenDay.of(times, NEW_YORK);
        assertTrue(days.stream().allMatch(day -> day.liesOpen(days)));
        List<OpenTimeRow> crowd = new ArrayList<>();
        for (int person = 1; person <= 12; person++) {
            crowd.add(time(person, "P" + person, "2026-11-24T23:00:00Z"));
            crowd.add(time(person, "P" + person, "2026-11-25T23:00:00Z"));
        }
        List<OpenDay> two = OpenDay.of(crowd, NEW_YORK);
        assertEquals(
                List.of(true, false), two.stream().map(day -> day.liesOpen(two)).toList());
    }

    private static OpenTimeRow time(long account, String name, String start) {
        Instant at = Instant.parse(start);
        return new OpenTimeRow(
                new ApprovedInterviewerRow(
                        account, new UUID(0, account), name, "UTC", "Engineer", 3, Level.SENIOR, false, null),
                new TimeSpan(at, at.plusSeconds(3600)),
                OfferTerms.USUAL);
    }
}
