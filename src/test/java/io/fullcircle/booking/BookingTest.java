package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.error.DomainException;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final Instant START = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant BEFORE = START.minusMillis(1);
    private static final Instant RESPOND_BY = START.minusSeconds(7200);
    private static final long BY = 7;
    private static final long INES = 8;

    @Test
    void itIsCancelledUntilItBegins() {
        assertEquals(BookingState.CANCELLED, after((b, now) -> b.cancel(BY, "ill", false, now), BEFORE));
        assertRefused("booking.rule.begun", (b, now) -> b.cancel(BY, "ill", false, now), START);
    }

    @Test
    void itIsMissedOrCompletedFromItsStartOn() {
        assertEquals(BookingState.NO_SHOW, after((b, now) -> b.missed(BY, 8L, "nobody came", now), START));
        assertEquals(BookingState.COMPLETED, after(Booking::complete, START));
        assertRefused("booking.rule.notBegun", (b, now) -> b.missed(BY, 8L, "nobody came", now), BEFORE);
        assertRefused("booking.rule.notBegun", Booking::complete, BEFORE);
    }

    @Test
    void whatHasEndedEndsNoOtherWay() {
        List<BiConsumer<Booking, Instant>> ends = List.of(
                (b, now) -> b.cancel(BY, "ill", false, now),
                (b, now) -> b.missed(BY, 8L, "ill", now),
                Booking::complete);
        for (BookingState ended : List.of(BookingState.CANCELLED, BookingState.NO_SHOW, BookingState.COMPLETED)) {
            for (BiConsumer<Booking, Instant> end : ends) {
                for (Instant now : List.of(BEFORE, START)) {
                    Booking booking = booking(ended);
                    DomainException refused = assertThrows(DomainException.class, () -> end.accept(booking, now));
                    assertEquals("booking.rule.ended." + ended, refused.messageKey());
                    assertEquals(DomainException.Kind.CONFLICT, refused.kind());
                    assertEquals(ended, booking.state());
                }
            }
        }
    }

    @Test
    void aRequestIsAcceptedInTimeOrEndsInOneOfThreeWays() {
        assertEquals(BookingState.CONFIRMED, asked(Booking::accept, RESPOND_BY.minusMillis(1)));
        assertEquals(BookingState.DECLINED, asked((b, now) -> b.decline(BY, "", now), RESPOND_BY));
        assertEquals(BookingState.WITHDRAWN, asked((b, now) -> b.withdraw(BY, now), RESPOND_BY));
        assertEquals(BookingState.LAPSED, asked(Booking::lapse, RESPOND_BY));
        assertEquals(BookingState.REQUESTED, asked(Booking::lapse, RESPOND_BY.minusMillis(1)));
        assertEquals(BookingState.CANCELLED, asked((b, now) -> b.leave(BY, "", now), BEFORE));
        Booking late = booking(BookingState.REQUESTED);
        assertEquals(
                "booking.rule.ended.LAPSED",
                assertThrows(DomainException.class, () -> late.accept(RESPOND_BY))
                        .messageKey());
        assertEquals(BookingState.REQUESTED, late.state());
    }

    @Test
    void onlyARequestIsAnsweredAndARequestIsNeitherCancelledNorMovedNorHeld() {
        List<BiConsumer<Booking, Instant>> answers =
                List.of(Booking::accept, (b, now) -> b.decline(BY, "", now), (b, now) -> b.withdraw(BY, now));
        for (BookingState state : BookingState.values()) {
            for (BiConsumer<Booking, Instant> answer : answers) {
                if (state != BookingState.REQUESTED) {
                    refuses(state, answer);
                }
            }
            assertEquals(state == BookingState.REQUESTED, booking(state).lapse(START), state::name);
        }
        refuses(BookingState.REQUESTED, (b, now) -> b.cancel(BY, "ill", false, now));
        refuses(BookingState.REQUESTED, (b, now) -> b.move(BY, "", false, now));
        refuses(BookingState.REQUESTED, (b, now) -> b.missed(BY, 8L, "ill", now));
        refuses(BookingState.REQUESTED, Booking::complete);
    }

    @Test
    void itIsMovedUntilItBegins() {
        assertEquals(BookingState.RESCHEDULED, after((b, now) -> b.move(BY, "", false, now), BEFORE));
        assertRefused("booking.rule.begunMove", (b, now) -> b.move(BY, "", false, now), START);
    }

    @Test
    void whoIsSaidNotToHaveComeAnswersOnceAndALeadDecidesOnce() {
        Booking booking = missed();
        refused("booking.rule.objection", () -> booking.object(BY, "me?", START));
        refused("booking.rule.settled", () -> booking.settle(3, Settlement.HELD, START));
        booking.object(INES, "I was there", START.plus(Absence.TO_OBJECT));
        refused("booking.rule.objection", () -> booking.object(INES, "again", START));
        booking.settle(3, Settlement.HELD, START);
        assertEquals(BookingState.CONFIRMED, booking.state());
        refused("booking.rule.settled", () -> booking.settle(3, Settlement.STANDS, START));
        Booking late = missed();
        refused(
                "booking.rule.objection",
                () -> late.object(INES, "x", START.plus(Absence.TO_OBJECT).plusMillis(1)));
        Booking other = missed();
        other.object(INES, "I was there", START);
        other.settle(3, Settlement.OTHER, START);
        assertEquals(BookingState.NO_SHOW, other.state());
        Booking nobody = booking(BookingState.CONFIRMED);
        nobody.missed(BY, null, "not held", START);
        refused("booking.rule.objection", () -> nobody.object(INES, "I was there", START));
    }

    private static Booking missed() {
        Booking booking = booking(BookingState.CONFIRMED);
        booking.missed(BY, INES, "nobody came", START);
        return booking;
    }

    private static void refused(String key, Runnable work) {
        assertEquals(key, assertThrows(DomainException.class, work::run).messageKey());
    }

    private static void refuses(BookingState state, BiConsumer<Booking, Instant> work) {
        Booking booking = booking(state);
        DomainException refused = assertThrows(DomainException.class, () -> work.accept(booking, BEFORE), state::name);
        assertEquals("booking.rule.ended." + state, refused.messageKey());
        assertEquals(state, booking.state());
    }

    private static BookingState asked(BiConsumer<Booking, Instant> work, Instant now) {
        Booking booking = booking(BookingState.REQUESTED);
        work.accept(booking, now);
        return booking.state();
    }

    @Test
    void aNoteIsTidiedAndHasALimitAndAReasonCanBeRead() {
        assertEquals("a\nb", request(" a\r\nb ").note());
        assertEquals("", request(null).note());
        assertEquals(500, request("x".repeat(500)).note().length());
        assertEquals(
                "note",
                assertThrows(DomainException.class, () -> request("x".repeat(501)))
                        .field());
        assertEquals("ill", Wording.reason(" ill\r\n"));
        for (String wrong : new String[] {null, "", " \n", "\u200b\u00a0", "x".repeat(501)}) {
            assertEquals(
                    "reason",
                    assertThrows(DomainException.class, () -> Wording.reason(wrong))
                            .field());
        }
    }

    private static BookingRequest request(String note) {
        UUID id = new UUID(0, 1);
        return new BookingRequest(id, id, START, Duration.ofMinutes(60), note, id);
    }

    private static BookingState after(BiConsumer<Booking, Instant> end, Instant now) {
        Booking booking = booking(BookingState.CONFIRMED);
        end.accept(booking, now);
        return booking.state();
    }

    private static void assertRefused(String key, BiConsumer<Booking, Instant> end, Instant now) {
        Booking booking = booking(BookingState.CONFIRMED);
        DomainException refused = assertThrows(DomainException.class, () -> end.accept(booking, now));
        assertEquals(key, refused.messageKey());
        assertEquals(BookingState.CONFIRMED, booking.state());
    }

    /** As the provider would load it: bookings are inserted as SQL and have no constructor of their own. */
    private static Booking booking(BookingState state) {
        Booking booking = new Booking();
        set(booking, "startsAt", START);
        set(booking, "endsAt", START.plusSeconds(3600));
        set(booking, "respondBy", RESPOND_BY);
        set(booking, "state", state);
        return booking;
    }

    private static void set(Booking booking, String name, Object value) {
        try {
            Field field = Booking.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(booking, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
