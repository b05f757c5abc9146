package io.fullcircle.interview;

import io.fullcircle.catalogue.rubric.StandingRow;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rating is made under. Pure.
 *
 * @param rubricId null where there are no anchors
 */
public record Stamp(int principleVersion, Long rubricId) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})-(\\d{1,18})?");

    /** A programme's own before the product's, the newest of them. */
    private static final Comparator<StandingRow> IN_FORCE =
            Comparator.comparing((StandingRow row) -> row.programmeId() != null).thenComparing(StandingRow::version);

    /** As a form carries it. */
    String text() {
        return principleVersion + "-" + (rubricId == null ? "" : rubricId);
    }

    /** What such a text says; null for any other, for that is none that we gave out. */
    static Stamp read(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return null;
        }
        Long rubric = matcher.group(2) == null ? null : Long.valueOf(matcher.group(2));
        return new Stamp(Integer.parseInt(matcher.group(1)), rubric);
    }

    /**
     * What a rating of a principle is to be made under.
     *
     * @param shown what the interviewer saw; what they cannot have seen, or null, is left aside
     * @param standing all that mocks of this programme and level can be rated by, of this principle and others
     */
    static Stamp of(long principle, Stamp shown, List<StandingRow> standing) {
        List<StandingRow> rows =
                standing.stream().filter(row -> row.principleId() == principle).toList();
        int newest = rows.get(0).principleVersion();
        Long inForce = rows.stream()
                .filter(row -> row.rubricId() != null)
                .max(IN_FORCE)
                .map(StandingRow::rubricId)
                .orElse(null);
        if (shown == null) {
            return new Stamp(newest, inForce);
        }
        boolean version = shown.principleVersion() >= 1 && shown.principleVersion() <= newest;
        boolean rubric = rows.stream()
                .anyMatch(row -> row.rubricId() != null && Objects.equals(row.rubricId(), shown.rubricId()));
        return new Stamp(version ? shown.principleVersion() : newest, rubric ? shown.rubricId() : inForce);
    }
}
