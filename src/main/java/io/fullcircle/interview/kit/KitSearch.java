package io.fullcircle.interview.kit;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.question.SearchWords;

/**
 * What an interviewer looks for.
 *
 * @param words of the question, or what somebody remembers of them
 * @param probing {@link Probing#ONE} goes with a principle
 * @param principle id of it, null elsewhere
 * @param bucket null for all
 * @param level what this level is asked; null for all
 * @param commonness null for all
 */
public record KitSearch(
        SearchWords words, Probing probing, Long principle, Bucket bucket, Level level, Commonness commonness) {

    /** Which principles a hit can probe. */
    public enum Probing {
        /** One of those that the mock listens for. */
        ASSIGNED,
        ONE,
        ANY
    }
}
