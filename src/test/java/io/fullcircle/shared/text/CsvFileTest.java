package io.fullcircle.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.text.CsvFile.Line;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @Test
    void whatWasWrittenComesBackWithTheLineThatItBeginsIn() {
        String odd = "a \"b\",\n;\r\nc";
        String text = CsvLine.of("=1", odd) + "\r\n" + CsvLine.of("'@x", "") + ",,\n";
        assertEquals(
                new CsvFile(
                        List.of(new Line(1, List.of("=1", odd)), new Line(5, List.of("'@x", ""))), OptionalInt.empty()),
                CsvFile.read(text, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1,5;2\n", "\n\na;b\r\n\"1,5\";2", "a;b\r1,5;2\r;\r"})
    void whatTheHeadingsHaveMoreOfStandsBetweenTheCells(String text) {
        assertEquals(List.of("1,5", "2"), CsvFile.read(text, 10).lines().get(1).cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n\"3,4\n5,6\n", "a,b\n1,2\n\"3\"x,4\n5,6\n"})
    void afterABrokenQuoteNothingIsRead(String text) {
        CsvFile file = CsvFile.read(text, 10);
        assertEquals(OptionalInt.of(3), file.broken());
        assertEquals(2, file.lines().size());
    }

    @Test
    void noMoreIsReadThanIsWanted() {
        assertEquals(3, CsvFile.read("a\n".repeat(100), 3).lines().size());
        assertEquals(new CsvFile(List.of(), OptionalInt.empty()), CsvFile.read("", 3));
    }
}
