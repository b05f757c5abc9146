package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AvailabilityWindowTest {

    private static final Instant NOW = Instant.parse("2026-11-22T21:00:00Z");
    private static final OfferTerms TERMS = Terms.within(Terms.of(60, 90), Duration.ofHours(12), Duration.ofDays(60));
    private static final Duration LENGTH = Duration.ofMinutes(60);
    private static final UUID ID = new UUID(1, 2);

    @Test
    void aWindowHoldsWhatItWasOpenedWith() {
        TimeSpan span = span(Duration.ofHours(20), LENGTH);
        AvailabilityWindow window = AvailabilityWindow.opened(ID, 7, span, TERMS, NOW);
        assertEquals(List.of(ID, span), List.of(window.publicId(), window.span()));
    }

    @Test
    void itsBoundsBelongToIt() {
        open(Duration.ofHours(20), AvailabilityWindow.MAX_LENGTH);
        open(TERMS.horizon(), LENGTH);
    }

    @Test
    void whatBreaksARuleIsRefusedAtItsField() {
        assertEquals("from availability.rule.past", refused(Duration.ofSeconds(-1), Duration.ofHours(2)));
        assertEquals("date availability.rule.horizon", refused(TERMS.horizon().plusSeconds(1), Duration.ofHours(2)));
        assertEquals("to availability.rule.short", refused(Duration.ofHours(20), LENGTH.minusSeconds(1)));
        assertEquals(
                "to availability.rule.long",
                refused(Duration.ofHours(20), AvailabilityWindow.MAX_LENGTH.plusSeconds(1)));
    }

    @Test
    void whatNobodyCouldBookAnyMoreIsRefused() {
        assertEquals("from availability.rule.soon", refused(Duration.ofHours(10), Duration.ofMinutes(179)));
        open(Duration.ofHours(10), Duration.ofHours(3));
    }

    private static void open(Duration ahead, Duration length) {
        AvailabilityWindow.opened(ID, 7, span(ahead, length), TERMS, NOW);
    }

    private static String refused(Duration ahead, Duration length) {
        DomainException rule = assertThrows(DomainException.class, () -> open(ahead, length));
        return rule.field() + " " + rule.messageKey();
    }

    private static TimeSpan span(Duration ahead, Duration length) {
        Instant start = NOW.plus(ahead);
        return new TimeSpan(start, start.plus(length));
    }
}
