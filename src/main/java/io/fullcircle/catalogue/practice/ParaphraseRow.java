package io.fullcircle.catalogue.practice;

/** A sentence that carries a principle without its name, in the language of the interviews. */
public record ParaphraseRow(String code, Integer number, String name, String text) {

    static ParaphraseRow of(Object[] row) {
        return new ParaphraseRow((String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3]);
    }
}
