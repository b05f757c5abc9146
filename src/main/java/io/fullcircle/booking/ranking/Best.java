package io.fullcircle.booking.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The top of a ranking as a page shows it. Pure. */
public final class Best {

    private Best() {}

    /** The best time of each interviewer, in the ranking's order. */
    public static List<RankedTime> ofEach(List<RankedTime> ranked, int most) {
        Set<Long> seen = new HashSet<>();
        return ranked.stream()
                .filter(one -> seen.add(one.time().interviewer().accountId()))
                .limit(most)
                .toList();
    }
}
