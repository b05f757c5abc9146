package io.fullcircle.matching.ranking;

import io.fullcircle.catalogue.Level;
import java.time.ZoneId;
import java.util.Set;

/**
 * An interviewer who has open times.
 *
 * @param level that they interview at
 * @param strengths principles that they hear best
 * @param style null where they have not said
 * @param languages that they can hold a mock in; none where they have not said
 * @param load mocks of the weeks behind and before them
 * @param cap mocks that they give in a week at most, more than none
 */
public record Volunteer(
        long id,
        ZoneId zone,
        Level level,
        Set<Long> strengths,
        String style,
        Set<String> languages,
        int load,
        int cap) {

    /** How much they have to do, for what they offer. */
    double strain() {
        return (double) load / cap;
    }
}
