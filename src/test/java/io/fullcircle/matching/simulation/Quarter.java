package io.fullcircle.matching.simulation;

import io.fullcircle.catalogue.Level;
import io.fullcircle.matching.AssignmentPolicy;
import io.fullcircle.matching.HeardPrincipleRow;
import io.fullcircle.matching.ranking.Need;
import io.fullcircle.matching.ranking.Ranking;
import io.fullcircle.matching.ranking.Seeker;
import io.fullcircle.matching.ranking.Volunteer;
import io.fullcircle.matching.ranking.Weights;
import io.fullcircle.measurement.network.Connections;
import io.fullcircle.measurement.network.Link;
import io.fullcircle.people.Preference;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * One quarter of a programme: every other week each candidate takes one of the times that are still open. What interviewers listen for is
 * chosen as the product does, whichever way the time was.
 */
public final class Quarter {

    /** How a candidate finds a time. */
    public enum Way {
        /** The first of the ranking, with the usual weights. */
        RANKED,
        /** Any of them. */
        RANDOM
    }

    private static final int WEEKS = 13;
    private static final int PRINCIPLES = 14;
    private static final long FIRST_INTERVIEWER = 1;
    private static final Instant BEGIN = Instant.parse("2027-01-04T00:00:00Z");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/Lisbon"), ZoneId.of("America/New_York"));

    private final int candidates;
    private final int interviewers;
    private final Random random;
    private final Way way;
    private final Map<Long, Volunteer> volunteers = new TreeMap<>();
    private final Map<Long, Practice> practices = new HashMap<>();
    private final List<Mock> mocks = new ArrayList<>();

    private record Slot(long who, Instant start) {}

    private record Mock(long candidate, long interviewer, int week, List<Long> principles) {}

    /** What one candidate has behind them. */
    private static final class Practice {
        private final Map<Long, List<Long>> ears = new HashMap<>();
        private final List<Long> met = new ArrayList<>();
    }

    private Quarter(int candidates, int interviewers, long seed, Way way) {
        this.candidates = candidates;
        this.interviewers = interviewers;
        this.random = new Random(seed);
        this.way = way;
    }

    /** Plays it through; the same seed gives the same programme whichever the way. */
    public static Figures play(int candidates, int interviewers, long seed, Way way) {
        Quarter quarter = new Quarter(candidates, interviewers, seed, way);
        quarter.recruit();
        for (int week = 0; week < WEEKS; week++) {
            quarter.play(week);
        }
        return quarter.figures();
    }

    private void recruit() {
        for (long id = FIRST_INTERVIEWER; id <= interviewers; id++) {
            Set<Long> strengths = new HashSet<>();
            while (strengths.size() < 4) {
                // Some principles are many people's strength and some few people's.
                strengths.add(1 + (long) Math.floor(PRINCIPLES * Math.pow(random.nextDouble(), 1.6)));
            }
            volunteers.put(
                    id,
                    new Volunteer(id, zone(), Level.PRINCIPAL, strengths, null, Set.of(), 0, 1 + random.nextInt(4)));
        }
        for (long id = 1; id <= candidates; id++) {
            practices.put(id, new Practice());
        }
    }

    private ZoneId zone() {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    private void play(int week) {
        Random draws = new Random(random.nextLong());
        List<Slot> open = new ArrayList<>();
        Map<Long, Integer> left = new HashMap<>();
        for (Volunteer one : volunteers.values()) {
            left.put(one.id(), one.cap());
            for (int i = 0; i < 2 * one.cap(); i++) {
                int hours = 24 * draws.nextInt(5) + 15 + draws.nextInt(6);
                open.add(new Slot(
                        one.id(), BEGIN.plus(Duration.ofDays(7L * week)).plus(Duration.ofHours(hours))));
            }
        }
        List<Long> due = new ArrayList<>(LongStream.rangeClosed(1, candidates)
                .filter(id -> id % 2 == week % 2)
                .boxed()
                .toList());
        Collections.shuffle(due, draws);
        for (long candidate : due) {
            if (!open.isEmpty()) {
                Slot slot = way == Way.RANDOM ? open.get(draws.nextInt(open.size())) : best(candidate, week, open);
                open.remove(slot);
                if (left.merge(slot.who(), -1, Integer::sum) == 0) {
                    open.removeIf(other -> other.who() == slot.who());
                }
                hold(candidate, slot.who(), week);
            }
        }
    }

    private Slot best(long candidate, int week, List<Slot> open) {
        Practice practice = practices.get(candidate);
        Map<Long, Integer> load = new HashMap<>();
        mocks.stream()
                .filter(mock -> mock.week() >= week - 2)
                .forEach(mock -> load.merge(mock.interviewer(), 1, Integer::sum));
        List<Volunteer> known = volunteers.values().stream()
                .map(one -> new Volunteer(
                        one.id(),
                        one.zone(),
                        one.level(),
                        one.strengths(),
                        null,
                        Set.of(),
                        load.getOrDefault(one.id(), 0),
                        one.cap()))
                .toList();
        Seeker seeker = new Seeker(
                candidate,
                Level.SENIOR,
                LongStream.rangeClosed(1, PRINCIPLES)
                        .mapToObj(id -> new Need(id, ears(practice, id).size(), Set.copyOf(ears(practice, id))))
                        .toList(),
                Set.copyOf(practice.met),
                Set.of(),
                Set.of(),
                Preference.ANY,
                ZONES.get((int) candidate % ZONES.size()));
        return new Ranking(Weights.USUAL, seeker, known, Connections.of(links()))
                .of(open, Slot::who, Slot::start)
                .get(0)
                .time();
    }

    private void hold(long candidate, long interviewer, int week) {
        Practice practice = practices.get(candidate);
        Set<Long> strengths = volunteers.get(interviewer).strengths();
        List<HeardPrincipleRow> rows = LongStream.rangeClosed(1, PRINCIPLES)
                .mapToObj(id -> new HeardPrincipleRow(
                        id,
                        (long) ears(practice, id).size(),
                        0L,
                        strengths.contains(id) ? 1L : 0L,
                        ears(practice, id).contains(interviewer) ? 1L : 0L))
                .toList();
        List<Long> chosen = AssignmentPolicy.choose(mocks.size(), rows);
        mocks.add(new Mock(candidate, interviewer, week, chosen));
        practice.met.add(interviewer);
        chosen.forEach(id ->
                practice.ears.computeIfAbsent(id, key -> new ArrayList<>()).add(interviewer));
    }

    private static List<Long> ears(Practice practice, long principle) {
        return practice.ears.getOrDefault(principle, List.of());
    }

    private List<Link> links() {
        return mocks.stream()
                .map(mock -> new Link("" + mock.candidate(), "" + mock.interviewer()))
                .toList();
    }

    private Figures figures() {
        double coverage = practices.values().stream()
                .mapToDouble(practice -> (double) practice.ears.size() / PRINCIPLES)
                .average()
                .orElse(0);
        long again = practices.values().stream()
                .mapToLong(practice ->
                        practice.met.size() - practice.met.stream().distinct().count())
                .sum();
        long twice = practices.values().stream()
                .flatMap(practice -> practice.ears.values().stream())
                .mapToLong(ears -> ears.size() - ears.stream().distinct().count())
                .sum();
        double[] strains = volunteers.values().stream()
                .mapToDouble(one -> (double) mocks.stream()
                                .filter(mock -> mock.interviewer() == one.id())
                                .count()
                        / one.cap())
                .toArray();
        Connections connections = Connections.of(links());
        return new Figures(
                mocks.size(),
                coverage,
                (double) again / mocks.size(),
                (double) twice / mocks.size(),
                Figures.gini(strains),
                connections.components().size(),
                connections.bridges().size());
    }
}
