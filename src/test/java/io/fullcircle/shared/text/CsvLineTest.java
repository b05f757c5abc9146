package io.fullcircle.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@sum", "\tx", "\rx", "'=1", "''@x", "'twas", "plain", "", "a=b"})
    void whatIsWrittenIsReadBackAsItWas(String text) {
        String cell = CsvLine.of(text).strip();
        assertEquals(text, CsvLine.plain(cell.substring(1, cell.length() - 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@sum", "\tx", "\rx"})
    void whatASpreadsheetWouldRunIsATextInTheFile(String formula) {
        assertTrue(CsvLine.of(formula).startsWith("\"'"), formula);
    }

    @Test
    void anApostropheThatHidesNoFormulaStays() {
        assertEquals("\"'twas\"\r\n", CsvLine.of("'twas"));
        assertEquals("'twas", CsvLine.plain("'twas"));
    }
}
