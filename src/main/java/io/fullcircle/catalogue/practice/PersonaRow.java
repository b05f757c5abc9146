package io.fullcircle.catalogue.practice;

/**
 * How an interviewer may play it.
 *
 * @param name in the viewer's language
 * @param play what to do, in the viewer's language
 * @param breadth 1 stays with one thing, 3 goes through many
 * @param warmth 1 is terse, 3 is warm
 * @param pressure 1 is gentle, 3 is hard
 */
public record PersonaRow(
        Integer id, String key, String name, String play, Integer breadth, Integer warmth, Integer pressure) {

    static PersonaRow of(Object[] row) {
        return new PersonaRow(
                number(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                number(row[4]),
                number(row[5]),
                number(row[6]));
    }

    private static Integer number(Object column) {
        return ((Number) column).intValue();
    }
}
