package io.fullcircle.matching.ranking;

import io.fullcircle.catalogue.Level;
import io.fullcircle.measurement.network.Connections;
import io.fullcircle.measurement.network.Link;
import io.fullcircle.people.Preference;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** A programme as it could be half-way, with the open times of its interviewers and one candidate who looks for one. */
public final class World {

    private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("America/Los_Angeles"));
    private static final int PRINCIPLES = 14;
    private static final int CANDIDATES = 60;
    private static final long ME = 1_000;

    /** A time of an interviewer. */
    public record Slot(long who, Instant start) {}

    final List<Slot> slots = new ArrayList<>();
    private final List<Volunteer> volunteers = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Seeker seeker;

    /** @param times open times of all interviewers together */
    public World(int interviewers, int times, Random random) {
        for (long id = 1; id <= interviewers; id++) {
            volunteers.add(new Volunteer(
                    id,
                    ZONES.get(random.nextInt(ZONES.size())),
                    Level.values()[random.nextInt(Level.values().length)],
                    some(4, random),
                    List.of("WARM", "PROBING", "SILENT", "FAST").get(random.nextInt(4)),
                    Set.of(List.of("de", "en").get(random.nextInt(2))),
                    random.nextInt(8),
                    1 + random.nextInt(5)));
        }
        for (int i = 0; i < times; i++) {
            slots.add(new Slot(
                    1 + random.nextInt(interviewers),
                    BEGIN.plus(Duration.ofMinutes(30L * random.nextInt(48 * 14)))
                            .plusSeconds(i)));
        }
        Set<Long> met = new HashSet<>();
        for (int i = 0; i < CANDIDATES * 4; i++) {
            links.add(new Link("" + (ME + random.nextInt(CANDIDATES)), "" + (1 + random.nextInt(interviewers))));
        }
        links.stream()
                .filter(link -> link.candidate().equals("" + ME))
                .forEach(link -> met.add(Long.valueOf(link.interviewer())));
        List<Need> needs = LongStream.rangeClosed(1, PRINCIPLES)
                .mapToObj(id -> new Need(id, random.nextInt(3), met))
                .toList();
        seeker = new Seeker(ME, Level.SENIOR, needs, met, Set.of("WARM"), Set.of("de"), Preference.ANY, ZONES.get(0));
    }

    private static Set<Long> some(int many, Random random) {
        Set<Long> some = new HashSet<>();
        for (int i = 0; i < many; i++) {
            some.add(1L + random.nextInt(PRINCIPLES));
        }
        return some;
    }

    public List<Slot> slots() {
        return slots;
    }

    /** All that is done for one request once everything is read, the graph of links included. */
    public List<Ranked<Slot>> ranked(Weights weights, List<Slot> times) {
        return new Ranking(weights, seeker, volunteers, Connections.of(links)).of(times, Slot::who, Slot::start);
    }
}
