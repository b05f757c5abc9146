package io.fullcircle.booking.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.error.DomainException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThreadRulesTest {

    private static final Instant END = Instant.parse("2026-11-24T18:00:00Z");

    @Test
    void oneWritesUntilAWeekAfterTheEnd() {
        assertTrue(ThreadRules.open(END, END.plus(Duration.ofDays(7)).minusMillis(1)));
        assertFalse(ThreadRules.open(END, END.plus(Duration.ofDays(7))));
    }

    @Test
    void aMessageIsTidiedAndSaysSomething() {
        assertEquals("a\nb", ThreadRules.text(" a\r\nb "));
        assertEquals(500, ThreadRules.text("x".repeat(500)).length());
        for (String wrong : new String[] {null, "", " \n", "\u200b", "x".repeat(501)}) {
            assertEquals(
                    "text",
                    assertThrows(DomainException.class, () -> ThreadRules.text(wrong))
                            .field());
        }
    }
}
