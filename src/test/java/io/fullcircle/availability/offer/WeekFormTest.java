package io.fullcircle.availability.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.availability.Hours;
import io.fullcircle.shared.error.DomainException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekFormTest {

    @Test
    void whatIsSentIsReadInTheOrderOfTheDay() {
        WeekForm form = sent("1-0 18:00 20:00", "1-1 07:30 09:00", "7-0 22:00 01:00");
        assertEquals(
                Optional.of(new Week(Map.of(
                        DayOfWeek.MONDAY, List.of(hours("07:30", "09:00"), hours("18:00", "20:00")),
                        DayOfWeek.SUNDAY, List.of(hours("22:00", "01:00"))))),
                form.week());
    }

    @Test
    void aRowThatIsBlankSaysNothing() {
        assertEquals(Optional.of(new Week(Map.of())), sent("1-0 - -").week());
        assertEquals(Optional.of(new Week(Map.of())), sent().week());
    }

    @ParameterizedTest
    @CsvSource({
        "-, 20:00, from, availability.rule.time",
        "18:00, -, to, availability.rule.time",
        "25:00, 20:00, from, availability.rule.time",
        "18:00:00.0000001, 18:00, from, availability.rule.time",
        "18:00, eight, to, availability.rule.time",
        "18:00, 18:00, to, availability.rule.empty",
    })
    void whatMakesNoSenseStaysAndIsSaidAtItsField(String from, String to, String field, String key) {
        WeekForm form = sent("3-0 18:00 20:00", "3-1 " + from + " " + to);
        assertEquals(Optional.empty(), form.week());
        assertNull(form.rows(DayOfWeek.WEDNESDAY).get(0).getProblem());
        WeekForm.Stretch row = form.rows(DayOfWeek.WEDNESDAY).get(1);
        assertEquals(List.of(field, key), List.of(row.getFault(), row.getProblem()));
        assertEquals(from.replace("-", ""), row.getFrom());
    }

    @Test
    void whatOverlapsIsSaidAtTheSecondOfTheTwo() {
        WeekForm form = sent("3-0 18:00 20:00", "3-1 20:00 21:00", "3-2 19:00 19:30", "4-0 19:00 19:30");
        assertEquals(Optional.empty(), form.week());
        List<WeekForm.Stretch> rows = form.rows(DayOfWeek.WEDNESDAY);
        assertNull(rows.get(1).getProblem());
        assertEquals("availability.rule.overlapping", rows.get(2).getProblem());
    }

    @Test
    void rowsAreAddedRemovedAndCopied() {
        WeekForm form = sent("2-0 18:00 20:00", "6-0 09:00 10:00");
        form.add(DayOfWeek.MONDAY);
        assertEquals("18:00", form.rows(DayOfWeek.MONDAY).get(0).getFrom());
        form.add(DayOfWeek.MONDAY);
        assertEquals("", form.rows(DayOfWeek.MONDAY).get(1).getFrom());
        form.remove(DayOfWeek.MONDAY, 0);
        form.remove(DayOfWeek.MONDAY, 7);
        assertEquals(1, form.rows(DayOfWeek.MONDAY).size());
        form.copy(DayOfWeek.TUESDAY, false);
        assertEquals("20:00", form.rows(DayOfWeek.FRIDAY).get(0).getTo());
        assertEquals("09:00", form.rows(DayOfWeek.SATURDAY).get(0).getFrom());
        form.copy(DayOfWeek.TUESDAY, true);
        assertEquals(7, form.week().orElseThrow().hours().size());
        assertEquals("18:00", form.rows(DayOfWeek.SATURDAY).get(0).getFrom());
    }

    @Test
    void aDayHasNoMoreThanItMayHave() {
        WeekForm form = sent();
        for (int i = 0; i < 10; i++) {
            form.add(DayOfWeek.MONDAY);
        }
        assertEquals(Week.MOST, form.rows(DayOfWeek.MONDAY).size());
        List<Hours> many = Collections.nCopies(Week.MOST + 1, hours("18:00", "20:00"));
        assertEquals("availability.rule.most", refused(many));
        assertEquals("availability.rule.overlapping", refused(many.subList(0, 2)));
    }

    private static String refused(List<Hours> spans) {
        return assertThrows(DomainException.class, () -> new Week(Map.of(DayOfWeek.MONDAY, spans)))
                .messageKey();
    }

    private static WeekForm sent(String... rows) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("w-8-0-from", "18:00", "w-1-6-from", "18:00"));
        for (String row : rows) {
            String[] part = row.split(" ");
            parameters.put("w-" + part[0] + "-from", part[1].replace("-", ""));
            parameters.put("w-" + part[0] + "-to", part[2].replace("-", ""));
        }
        return WeekForm.sent(parameters);
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
