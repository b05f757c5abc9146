package io.fullcircle.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @Test
    void spacesAndInvisibleMarksAroundItGo() {
        assertEquals(Optional.of("Real name"), OneLine.of("\uFEFF \u00A0Real name\u200B\u2003", 20));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0\u2003",
                "\uFEFF",
                "\u200B",
                "a\nb",
                "a\u2028b",
                "a\u2029b",
                "a\u0000",
                "\u202Eabc\u202C x",
                "a\u2066b\u2069c"
            })
    void whatNobodyCanSeeOrWhatTurnsItsNeighboursIsRefused(String text) {
        assertEquals(Optional.empty(), OneLine.of(text, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDC69\u200D\uD83D\uDCBB", "מבחן", "日本語", "O’Neill-Smith", "=1+1", "<b>"})
    void everyScriptAndJoinedEmojiIsTaken(String text) {
        assertEquals(Optional.of(text), OneLine.of(text, 20));
    }

    @Test
    void theLimitHoldsAfterTidying() {
        assertEquals(Optional.of("abcde"), OneLine.of("  abcde ", 5));
        assertEquals(Optional.empty(), OneLine.of("abcdef", 5));
    }
}
