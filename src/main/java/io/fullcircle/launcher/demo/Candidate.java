package io.fullcircle.launcher.demo;

import java.time.ZoneId;
import java.util.List;

/**
 * Somebody who prepares.
 *
 * @param target in how many days the real interview is, {@code -} when that is open, {@code ?} when they have yet to say anything
 *     about themselves
 * @param held how many mocks they have behind them
 * @param focus the principles that these mocks are about, empty for all that there are
 */
record Candidate(Person person, Group cohort, String target, int held, List<String> focus) {

    /** The cohorts, each from so many days before today to so many after. */
    enum Group {
        SENIOR("Senior engineers", 84, 42),
        MID("Mid-level engineers", 63, 63);

        final String title;
        final int daysSinceStart;
        final int daysToEnd;

        Group(String title, int daysSinceStart, int daysToEnd) {
            this.title = title;
            this.daysSinceStart = daysSinceStart;
            this.daysToEnd = daysToEnd;
        }
    }

    static Candidate of(List<String> row) {
        return new Candidate(
                new Person(row.get(0), row.get(1), ZoneId.of(row.get(2)), row.get(3)),
                Group.valueOf(row.get(4)),
                row.get(5),
                Integer.parseInt(row.get(6)),
                row.get(7).equals("-") ? List.of() : List.of(row.get(7).split(",")));
    }

    boolean hasProfile() {
        return !target.equals("?");
    }

    boolean isAskedAbout(String principle) {
        return focus.isEmpty() || focus.contains(principle);
    }

    /** Who it is says enough, and candidates are looked up many thousand times. */
    @Override
    public int hashCode() {
        return person.who().hashCode();
    }
}
