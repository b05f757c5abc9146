package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.availability.offer.DateChange;
import io.fullcircle.availability.offer.OfferService;
import io.fullcircle.availability.offer.Seen;
import io.fullcircle.availability.offer.TermsChange;
import io.fullcircle.availability.offer.Week;
import io.fullcircle.booking.BookingRequest;
import io.fullcircle.booking.BookingService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import io.fullcircle.testing.Statements;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class OfferIT extends AvailabilityFixture {

    private static final String UNSEEN = Seen.of(Map.of());
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Inject
    private OfferService offers;

    @Inject
    private BookingService bookings;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void weeklyHoursAreThoseOfTheInterviewersClockWhereverThatIs() throws Exception {
        everyEvening(ines, UNSEEN);
        assertEquals(day.atTime(SIX), day.atTime(startOn(day, ZoneId.of("UTC"))));
        Rows.update("update account set time_zone = 'Asia/Kolkata' where id = ?", ines);
        assertEquals(SIX, startOn(day, KOLKATA));
        assertEquals(OfferTerms.USUAL, openTimes(candidate, autumn).get(0).terms());
        assertEquals(List.of(), openTimes(ines, autumn));
        Rows.update("update interviewer_approval set withdrawn_at = now(), withdrawn_by = approved_by");
        assertEquals(List.of(), openTimes(candidate, autumn));
    }

    @Test
    void whoSavesOverWhatTheyHaveNotSeenIsTold() throws Exception {
        everyEvening(ines, UNSEEN);
        DomainException rule = assertThrowsRule(() -> everyEvening(ines, UNSEEN));
        assertEquals(DomainException.Kind.CONFLICT, rule.kind());
        Viewer viewer = viewer(ines);
        TimeSpan soon = new TimeSpan(Instant.now(), Instant.now().plusSeconds(1));
        Offer offer =
                as.role(Role.INTERVIEWER, () -> queries.ownOffer(viewer, soon)).offer();
        everyEvening(ines, Seen.of(offer.week()));
        assertEquals(7, Rows.number("select count(*) from weekly_hours"));
    }

    @Test
    void aDateThatDiffersCountsUntilItIsDropped() throws Exception {
        everyEvening(ines, UNSEEN);
        int usual = on(day).size();
        saveDate(ines, new DateChange(day, List.of()), UNSEEN);
        assertEquals(List.of(), on(day));
        Hours morning = new Hours(LocalTime.of(9, 0), LocalTime.of(10, 0));
        DateChange later = new DateChange(day, List.of(morning));
        assertEquals(
                "availability.rule.stale",
                assertThrowsRule(() -> saveDate(ines, later, UNSEEN)).messageKey());
        assertEquals(List.of(), on(day), "the other window's stays");
        saveDate(ines, later, Seen.of(Map.of(day, List.of())));
        assertEquals(LocalTime.of(9, 0), startOn(day, ZoneId.of("UTC")));
        long other = interviewer("otto");
        assertFalse(as.role(Role.INTERVIEWER, () -> offers.dropDate(viewer(other), day)), "another's");
        assertTrue(as.role(Role.INTERVIEWER, () -> offers.dropDate(viewer(ines), day)));
        assertFalse(as.role(Role.INTERVIEWER, () -> offers.dropDate(viewer(ines), day)));
        assertEquals(usual, on(day).size());
        assertRefused(
                "day",
                "availability.rule.past",
                () -> saveDate(ines, new DateChange(day.minusDays(9), List.of()), UNSEEN));
    }

    @Test
    void onDaysOffNothingIsOfferedUntilTheyAreTakenBack() throws Exception {
        everyEvening(ines, UNSEEN);
        open(ines, day, LocalTime.of(9, 0), LocalTime.of(10, 0));
        takeOff(ines, day, day.plusDays(2));
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(), on(day.plusDays(i)), "day " + i);
        }
        assertFalse(on(day.plusDays(3)).isEmpty());
        assertRefused("first", "availability.rule.offAlready", () -> takeOff(ines, day.plusDays(2), day.plusDays(5)));
        assertRefused("last", "availability.rule.order", () -> takeOff(ines, day, day.minusDays(1)));
        assertRefused("first", "availability.rule.past", () -> takeOff(ines, day.minusDays(9), day));
        assertRefused("last", "availability.rule.far", () -> takeOff(ines, day.plusDays(9), LocalDate.of(9999, 1, 1)));
        assertRefused("last", "availability.rule.date", () -> takeOff(ines, day, null));
        assertTrue(as.role(Role.INTERVIEWER, () -> offers.comeBack(viewer(ines), day)));
        assertFalse(on(day).isEmpty());
    }

    @Test
    void theTermsCountAndGoWithEachTime() throws Exception {
        everyEvening(ines, UNSEEN);
        String seen = Seen.of(OfferTerms.USUAL);
        TermsChange terms = new TermsChange(List.of(30, 90), 10, 15, 24, 20, 3, 6, null, false, 48);
        saveTerms(ines, terms, seen);
        List<OpenTimeRow> times = on(day);
        assertEquals(
                List.of(90L, 30L),
                times.stream().map(t -> t.slot().length().toMinutes()).limit(2).toList());
        OfferTerms kept = times.get(0).terms();
        assertFalse(kept.accepts());
        assertEquals(
                List.of(Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofHours(48), Duration.ofDays(20)),
                List.of(kept.before(), kept.after(), kept.answerWithin(), kept.horizon()));
        Instant furthest = Instant.now().plus(Duration.ofDays(20));
        assertTrue(openTimes(candidate, autumn).stream()
                .noneMatch(t -> t.slot().start().isAfter(furthest)));
        assertEquals(
                "availability.rule.stale",
                assertThrowsRule(() -> saveTerms(ines, terms, seen)).messageKey());
        LocalDate back = day.plusDays(5);
        saveTerms(ines, new TermsChange(List.of(45), 0, 0, 24, 60, 2, 5, back, true, 24), Seen.of(kept));
        assertEquals(back, date(openTimes(candidate, autumn).get(0)));
        assertRefused(
                "pausedUntil",
                "availability.rule.past",
                () -> saveTerms(
                        ines, new TermsChange(List.of(45), 0, 0, 24, 60, 2, 5, day.minusDays(3), true, 24), seen));
    }

    @Test
    void theCapOfADayHoldsHoweverManyBookAtOnce() throws Exception {
        everyEvening(ines, UNSEEN);
        Rows.update("update weekly_hours set starts = '06:00', ends = '20:00'");
        List<Long> candidates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long account = People.account("cap" + i + "@example.org", "x");
            People.member(autumn, cohort, account, Role.CANDIDATE);
            Bookings.target(account);
            candidates.add(account);
        }
        UUID programme = UUID.fromString(People.publicId("programme", autumn));
        UUID interviewer = UUID.fromString(People.publicId("account", ines));
        List<Boolean> booked = atOnce.run(6, i -> () -> {
            Instant start = instant(day, LocalTime.of(8 + 2 * i, 0));
            BookingRequest request =
                    new BookingRequest(programme, interviewer, start, Duration.ofHours(1), "", UUID.randomUUID());
            try {
                as.role(Role.CANDIDATE, () -> bookings.book(viewer(candidates.get(i)), request));
                return true;
            } catch (DomainException gone) {
                assertEquals("booking.rule.gone", gone.messageKey());
                return false;
            }
        });
        assertEquals(2, booked.stream().filter(won -> won).count(), "as many as the usual terms have on a day");
        assertEquals(List.of(), on(day));
        assertFalse(on(day.plusDays(1)).isEmpty());
    }

    @Test
    void aFortnightOfTwentyInterviewersCostsOneStatementATable() throws Exception {
        Viewer viewer = viewer(candidate);
        for (int i = 1; i < 20; i++) {
            interviewer("interviewer" + i);
        }
        Rows.update("insert into weekly_hours (account_id, weekday, starts, ends)"
                + " select account_id, d, '09:00', '17:00' from interviewer_profile, generate_series(1, 7) as d");
        Rows.update("insert into date_hours (account_id, day, starts, ends)"
                + " select account_id, current_date + 5, '19:00', '21:00' from interviewer_profile");
        Rows.update("insert into time_off (account_id, first_day, last_day)"
                + " select account_id, current_date + 8, current_date + 9 from interviewer_profile");
        Instant now = Instant.now();
        TimeSpan fortnight = new TimeSpan(now, now.plus(Duration.ofDays(14)));
        List<List<OpenTimeRow>> answers = new ArrayList<>();
        assertEquals(4, Statements.during(() -> answers.add(times(viewer, fortnight))));
        assertTrue(
                answers.get(0).size() > 20 * 9 * 15 * 2,
                "offered: " + answers.get(0).size());
    }

    @Test
    void nobodyElseHasAnythingToOffer() {
        assertNotFound(() -> everyEvening(candidate, UNSEEN));
        assertNotFound(() -> saveDate(candidate, new DateChange(day, List.of()), UNSEEN));
        assertNotFound(() -> takeOff(candidate, day, day));
        assertNotFound(() -> as.role(Role.INTERVIEWER, () -> offers.comeBack(viewer(candidate), day)));
        assertNotFound(() -> as.role(Role.INTERVIEWER, () -> offers.dropDate(viewer(candidate), day)));
    }

    private List<OpenTimeRow> times(Viewer viewer, TimeSpan range) {
        try {
            return as.role(Role.CANDIDATE, () -> queries.openTimes(viewer, autumn, range));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Object everyEvening(long account, String seen) throws Exception {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            week.put(weekday, List.of(new Hours(SIX, EIGHT)));
        }
        return run(() -> offers.saveWeek(viewer(account), new Week(week), seen));
    }

    private Object saveDate(long account, DateChange change, String seen) throws Exception {
        return run(() -> offers.saveDate(viewer(account), change, seen));
    }

    private Object takeOff(long account, LocalDate first, LocalDate last) throws Exception {
        return run(() -> offers.takeOff(viewer(account), first, last));
    }

    private Object saveTerms(long account, TermsChange terms, String seen) throws Exception {
        return run(() -> offers.saveTerms(viewer(account), terms, seen));
    }

    private Object run(Runnable work) throws Exception {
        return as.role(Role.INTERVIEWER, () -> {
            work.run();
            return null;
        });
    }

    private List<OpenTimeRow> on(LocalDate date) throws Exception {
        return openTimes(candidate, autumn).stream()
                .filter(time -> date(time).equals(date))
                .toList();
    }

    private LocalTime startOn(LocalDate date, ZoneId zone) throws Exception {
        return openTimes(candidate, autumn).stream()
                .map(time -> time.slot().start().atZone(zone))
                .filter(start -> start.toLocalDate().equals(date))
                .findFirst()
                .orElseThrow()
                .toLocalTime();
    }

    private static LocalDate date(OpenTimeRow time) {
        return LocalDate.ofInstant(time.slot().start(), ZoneId.of("UTC"));
    }

    private static DomainException assertThrowsRule(Callable<?> work) {
        return assertThrows(DomainException.class, work::call);
    }
}
