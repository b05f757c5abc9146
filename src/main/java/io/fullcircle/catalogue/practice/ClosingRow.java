package io.fullcircle.catalogue.practice;

/**
 * What a candidate can ask at the end.
 *
 * @param text in the language of the interviews
 * @param shows what it tells about who asks, in the viewer's language
 */
public record ClosingRow(ClosingTopic topic, String text, String shows) {

    static ClosingRow of(Object[] row) {
        return new ClosingRow(ClosingTopic.valueOf((String) row[0]), (String) row[1], (String) row[2]);
    }
}
