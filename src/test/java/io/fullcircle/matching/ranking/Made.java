package io.fullcircle.matching.ranking;

import io.fullcircle.catalogue.Level;
import io.fullcircle.measurement.network.Connections;
import io.fullcircle.people.Preference;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A senior candidate in Berlin, and interviewers, as a test says them. */
final class Made {

    Connections links = Connections.of(List.of());
    Preference liked = Preference.ANY;
    Set<String> languages = Set.of();
    private final List<Need> needs = new ArrayList<>();
    private Set<Long> met = Set.of();
    private Set<String> styles = Set.of();

    Made heard(long principle, long times, long... by) {
        needs.add(new Need(principle, times, Arrays.stream(by).boxed().collect(Collectors.toSet())));
        return this;
    }

    void met(Long... interviewers) {
        met = Set.of(interviewers);
    }

    void styles(String... known) {
        styles = Set.of(known);
    }

    Ranking ranking(Weights weights, One... ones) {
        return new Ranking(
                weights,
                new Seeker(
                        900,
                        Level.SENIOR,
                        List.copyOf(needs),
                        met,
                        styles,
                        languages,
                        liked,
                        ZoneId.of("Europe/Berlin")),
                Arrays.stream(ones).map(One::volunteer).toList(),
                links);
    }

    /** An interviewer. */
    static final class One {
        final long id;
        private ZoneId zone;
        private Level level = Level.SENIOR;
        private Set<Long> strengths = Set.of();
        private String style;
        private Set<String> languages = Set.of();
        private int load;
        private int cap = 5;

        One(long id, ZoneId zone) {
            this.id = id;
            this.zone = zone;
        }

        One in(ZoneId other) {
            zone = other;
            return this;
        }

        One level(Level other) {
            level = other;
            return this;
        }

        One strong(long... principles) {
            strengths = Arrays.stream(principles).boxed().collect(Collectors.toSet());
            return this;
        }

        One style(String other) {
            style = other;
            return this;
        }

        One languages(String... spoken) {
            languages = Set.of(spoken);
            return this;
        }

        One load(int mocks, int aWeek) {
            load = mocks;
            cap = aWeek;
            return this;
        }

        private Volunteer volunteer() {
            return new Volunteer(id, zone, level, strengths, style, languages, load, cap);
        }
    }
}
