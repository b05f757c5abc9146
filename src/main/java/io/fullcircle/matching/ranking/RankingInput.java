package io.fullcircle.matching.ranking;

import io.fullcircle.measurement.network.Connections;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is known when times are ranked.
 *
 * @param names of the principles that the candidate needs, by id
 */
public record RankingInput(
        Weights weights, Seeker seeker, Collection<Volunteer> volunteers, Connections links, Map<Long, String> names) {

    /** The same with other weights. */
    public RankingInput with(Weights others) {
        return new RankingInput(others, seeker, volunteers, links, names);
    }

    /** A ranking of their times. */
    public Ranking ranking() {
        return new Ranking(weights, seeker, volunteers, links);
    }

    /** The names of principles, with commas between. */
    String named(List<Long> principles) {
        return principles.stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
