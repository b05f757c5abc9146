package io.fullcircle.availability.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.availability.Hours;
import io.fullcircle.shared.error.DomainException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> USUAL = List.of("0", "0", "24", "60", "2", "5", "24");

    @Test
    void aDateHasItsHoursOrNone() {
        assertEquals(
                List.of(hours("09:00", "10:00"), hours("18:00", "01:00")),
                typed(false, "09:00", "10:00", "18:00", "01:00").hours());
        assertEquals(List.of(), typed(true, "09:00", "10:00", null, null).hours());
    }

    @ParameterizedTest
    @CsvSource({
        ",      10:00, ,      ,      from,  availability.rule.time",
        "09:00, ,      ,      ,      to,    availability.rule.time",
        "09:00, 09:00, ,      ,      to,    availability.rule.empty",
        "09:00, 10:00, 11:00, ,      to2,   availability.rule.time",
        "09:00, 10:00, ,      11:00, from2, availability.rule.time",
        "09:00, 10:00, 11:00, 11:00, to2,   availability.rule.empty",
        "09:00, 10:00, 09:30, 11:00, from2, availability.rule.overlapping",
    })
    void whatIsWrongWithADateIsSaidAtItsField(String a, String b, String c, String d, String field, String key) {
        assertRefused(field, key, () -> typed(false, a, b, c, d));
    }

    @Test
    void aDateIsGivenAndLiesAhead() {
        assertRefused("day", "availability.rule.date", () -> DateChange.typed(null, true));
        DateChange.requireAhead("day", TODAY, TODAY);
        DateChange.requireAhead("day", TODAY.plusDays(366), TODAY);
        assertRefused("day", "availability.rule.past", () -> DateChange.requireAhead("day", TODAY.minusDays(1), TODAY));
        assertRefused("day", "availability.rule.far", () -> DateChange.requireAhead("day", LocalDate.MAX, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "0, before, -1, 61",
        "1, after, -1, 61",
        "2, notice, 0, 337",
        "3, horizon, 6, 121",
        "4, mostADay, 0, 13",
        "5, mostAWeek, 0, 41",
        "6, answer, 0, 73",
    })
    void everyNumberHasItsBounds(int place, String field, String low, String high) {
        for (String wrong : Arrays.asList(low, high, "2147483647", null)) {
            assertRefused(field, "availability.rule.range", () -> terms(place, wrong));
        }
        terms(place, String.valueOf(Integer.parseInt(low) + 1));
        terms(place, String.valueOf(Integer.parseInt(high) - 1));
    }

    @Test
    void lengthsAreSomeOfThoseThatThereAre() {
        for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(50), List.of(45, 0))) {
            assertRefused("lengths", "availability.rule.lengths", () -> terms(wrong, USUAL));
        }
        assertEquals(List.of(30, 90), terms(List.of(90, 30, 90), USUAL).lengths());
    }

    private static TermsChange terms(int place, String value) {
        List<String> values = new ArrayList<>(USUAL);
        values.set(place, value);
        return terms(List.of(45), values);
    }

    private static TermsChange terms(List<Integer> lengths, List<String> values) {
        Integer[] numbers = values.stream()
                .map(text -> text == null ? null : Integer.valueOf(text))
                .toArray(Integer[]::new);
        return new TermsChange(
                lengths,
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                null,
                true,
                numbers[6]);
    }

    private static DateChange typed(boolean closed, String... times) {
        return DateChange.typed(
                TODAY,
                closed,
                Arrays.stream(times)
                        .map(text -> text == null ? null : LocalTime.parse(text))
                        .toArray(LocalTime[]::new));
    }

    private static void assertRefused(String field, String key, Executable work) {
        DomainException rule = assertThrows(DomainException.class, work);
        assertEquals(List.of(field, key), List.of(rule.field(), rule.messageKey()));
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
