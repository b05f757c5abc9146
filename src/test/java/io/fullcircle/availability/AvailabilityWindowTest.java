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
    private static final UUID ID = new UUID(1, 2);

    @Test
    void aWindowHoldsWhatItWasOpenedWith() {
        TimeSpan span = span(Duration.ofHours(20), OpenSlots.LENGTH);
        AvailabilityWindow window = AvailabilityWindow.opened(ID, 7, span, NOW);
        assertEquals(List.of(ID, span), List.of(window.publicId(), window.span()));
    }

    @Test
    void itsBoundsBelongToIt() {
        open(Duration.ofHours(20), AvailabilityWindow.MAX_LENGTH);
        open(OpenSlots.HORIZON, OpenSlots.LENGTH);
    }

    @Test
    void whatBreaksARuleIsRefusedAtItsField() {
        assertEquals("from availability.rule.past", refused(Duration.ofSeconds(-1), Duration.ofHours(2)));
        assertEquals("date availability.rule.horizon", refused(OpenSlots.HORIZON.plusSeconds(1), Duration.ofHours(2)));
        assertEquals("to availability.rule.short", refused(Duration.ofHours(20), OpenSlots.LENGTH.minusSeconds(1)));
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
        AvailabilityWindow.opened(ID, 7, span(ahead, length), NOW);
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
