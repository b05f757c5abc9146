package io.fullcircle.lead;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The candidates of a cohort, those who need somebody first: who waits for feedback, then who has nothing booked, then everybody else,
 * each by name. Pure.
 */
public record Board(List<BoardRow> rows) {

    /** @param locale decides how names are ordered */
    public static Board of(Collection<BoardRow> rows, Locale locale) {
        return new Board(rows.stream().sorted(order(locale)).toList());
    }

    static Comparator<BoardRow> order(Locale locale) {
        Collator names = Collator.getInstance(locale);
        return Comparator.comparingInt(Board::urgency)
                .thenComparing(BoardRow::name, names)
                .thenComparing(BoardRow::accountId);
    }

    private static int urgency(BoardRow row) {
        if (row.due() > 0) {
            return 0;
        }
        return row.nothingBooked() ? 1 : 2;
    }

    /** How many mocks wait for feedback. */
    public int due() {
        return rows.stream().mapToInt(BoardRow::due).sum();
    }

    /** How many candidates have no mock to come. */
    public int nothingBooked() {
        return (int) rows.stream().filter(BoardRow::nothingBooked).count();
    }

    /** How many mocks were held. */
    public int held() {
        return rows.stream().mapToInt(BoardRow::held).sum();
    }
}
