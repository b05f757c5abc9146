package io.fullcircle.catalogue.practice;

/**
 * What is marked in an answer.
 *
 * @param share how many of 100 mistakes in what is said are this one, by the guide; null where it says nothing
 * @param partOf key of the mistake that breaks this rule, null elsewhere
 * @param name in the viewer's language
 * @param act one sentence to act on, in the viewer's language
 */
public record TagRow(String key, TagKind kind, Integer share, String partOf, String name, String act) {

    static TagRow of(Object[] row) {
        return new TagRow(
                (String) row[0],
                TagKind.valueOf((String) row[1]),
                row[2] == null ? null : ((Number) row[2]).intValue(),
                (String) row[3],
                (String) row[4],
                (String) row[5]);
    }
}
