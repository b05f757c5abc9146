package io.fullcircle.interview.kit;

import java.util.List;
import java.util.Objects;

/** What passing costs: once nothing, many times in a row a lot, and always on what everybody asks. */
public record Passes(int all, int inARow) {

    /** From so many on, a real interviewer would begin to wonder. */
    static final int MANY = 4;

    /** @param outcomes in the order of asking; null for what was not asked, which breaks no row */
    static Passes of(List<Outcome> outcomes) {
        int all = 0;
        int row = 0;
        int longest = 0;
        for (Outcome outcome : outcomes.stream().filter(Objects::nonNull).toList()) {
            row = outcome == Outcome.PASSED ? row + 1 : 0;
            all += outcome == Outcome.PASSED ? 1 : 0;
            longest = Math.max(longest, row);
        }
        return new Passes(all, longest);
    }

    public boolean many() {
        return inARow >= MANY;
    }
}
