package io.fullcircle.matching.ranking;

import io.fullcircle.matching.AssignmentPolicy;
import io.fullcircle.matching.HeardPrincipleRow;
import io.fullcircle.measurement.network.Connections;
import io.fullcircle.measurement.network.Gain;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Puts the open times of a programme in the order in which they serve one candidate. What speaks for an interviewer is found once for each;
 * a time adds its hour. Pure, and the same every time it is asked. Not for several threads at once.
 */
public final class Ranking {

    /** So many different interviewers make a preparation, as the report of readiness asks for. */
    public static final int VOICES = 3;

    /** Below this share of what the busiest has to do, somebody has had little. */
    private static final double LITTLE = 0.34;

    private final Weights weights;
    private final Seeker seeker;
    private final Connections links;
    private final Map<Long, Volunteer> volunteers = new HashMap<>();
    private final Map<Long, Standing> standings = new HashMap<>();
    private final double busiest;

    /**
     * @param volunteers whoever has a time that is to be ranked
     * @param links who of the programme was heard by whom, or is about to be
     */
    public Ranking(Weights weights, Seeker seeker, Collection<Volunteer> volunteers, Connections links) {
        this.weights = weights;
        this.seeker = seeker;
        this.links = links;
        volunteers.forEach(one -> this.volunteers.put(one.id(), one));
        busiest = volunteers.stream().mapToDouble(Volunteer::strain).max().orElse(0);
        volunteers.forEach(one -> standings.put(one.id(), standing(one)));
    }

    /**
     * The times, the best first: of two that are as good the earlier one, then the one of the lower id.
     *
     * @param who account of a time's interviewer, who is one of the volunteers
     * @param when it begins
     */
    public <T> List<Ranked<T>> of(List<T> times, ToLongFunction<T> who, Function<T, Instant> when) {
        List<Place<T>> places = new ArrayList<>(times.size());
        for (T time : times) {
            long interviewer = who.applyAsLong(time);
            places.add(place(time, interviewer, when.apply(time)));
        }
        places.sort(Comparator.comparingDouble((Place<T> place) -> -place.standing.sum())
                .thenComparing(place -> place.start)
                .thenComparingLong(place -> place.interviewer));
        return places.stream()
                .map(place -> new Ranked<>(place.time, place.standing.sum(), place.standing.reasons()))
                .toList();
    }

    private record Place<T>(T time, long interviewer, Instant start, Standing standing) {}

    private <T> Place<T> place(T time, long interviewer, Instant start) {
        Standing standing = new Standing(standings.get(interviewer));
        addHour(standing, start, volunteers.get(interviewer).zone());
        return new Place<>(time, interviewer, start, standing);
    }

    private Standing standing(Volunteer one) {
        Standing standing = new Standing(weights);
        addPrinciples(standing, one);
        addMeeting(standing, one);
        if (one.level().compareTo(seeker.level()) >= 0) {
            standing.add(1, Reason.of(Reason.Kind.LEVEL));
        } else {
            standing.add(
                    Factor.LEVEL, one.level().ordinal() + 1 == seeker.level().ordinal() ? 0.5 : 0);
        }
        if (one.languages().stream().anyMatch(seeker.languages()::contains)) {
            standing.add(1, Reason.of(Reason.Kind.LANGUAGE));
        }
        double left = busiest == 0 ? 1 : 1 - one.strain() / busiest;
        boolean little = busiest > 0 && left >= 1 - LITTLE;
        standing.add(
                Factor.LOAD,
                left,
                little ? Optional.of(new Reason(Reason.Kind.LOAD, one.load(), List.of())) : Optional.empty());
        Gain gain = links.gain(String.valueOf(seeker.id()), String.valueOf(one.id()));
        if (gain != Gain.NONE) {
            boolean joins = gain == Gain.JOINS;
            standing.add(joins ? 1 : 0.5, Reason.of(joins ? Reason.Kind.JOINS : Reason.Kind.SPANS));
        }
        return standing;
    }

    /** What they would be given to listen for if they were booked now, as far as that can be said before. */
    private void addPrinciples(Standing standing, Volunteer one) {
        Map<Long, HeardPrincipleRow> rows = seeker.needs().stream()
                .map(need -> new HeardPrincipleRow(
                        need.principleId(),
                        need.times(),
                        0L,
                        one.strengths().contains(need.principleId()) ? 1L : 0L,
                        need.heardBy().contains(one.id()) ? 1L : 0L))
                .collect(Collectors.toMap(HeardPrincipleRow::principleId, row -> row));
        List<Long> chosen = AssignmentPolicy.choose(0, rows.values());
        double gaps = 0;
        List<Long> unheard = new ArrayList<>();
        List<Long> strong = new ArrayList<>();
        for (long id : chosen) {
            HeardPrincipleRow row = rows.get(id);
            gaps += 1.0 / (1 + row.heard());
            if (row.heard() == 0) {
                unheard.add(id);
            }
            if (row.strong() > 0) {
                strong.add(id);
            }
        }
        standing.add(Factor.GAP, gaps / AssignmentPolicy.USUAL, about(Reason.Kind.GAP, unheard));
        standing.add(
                Factor.STRENGTH, (double) strong.size() / AssignmentPolicy.USUAL, about(Reason.Kind.STRENGTH, strong));
    }

    private void addMeeting(Standing standing, Volunteer one) {
        boolean fresh = !seeker.met().contains(one.id());
        if (fresh) {
            standing.add(1, Reason.of(Reason.Kind.NEW_VOICE));
        }
        int voices = seeker.met().size() + 1;
        if (fresh && voices <= VOICES) {
            standing.add(1, new Reason(Reason.Kind.THREE_VOICES, voices, List.of()));
        }
        if (one.style() != null
                && !seeker.styles().isEmpty()
                && !seeker.styles().contains(one.style())) {
            standing.add(1, Reason.of(Reason.Kind.STYLE));
        }
    }

    private void addHour(Standing standing, Instant start, ZoneId theirs) {
        Daytime here = Daytime.of(start, seeker.zone());
        Daytime there = Daytime.of(start, theirs);
        boolean said = !seeker.liked().any();
        boolean liked = said ? seeker.liked().likes(start, seeker.zone()) : here.awake();
        double share = (liked ? 0.5 : 0) + (there.awake() ? 0.5 : 0);
        Optional<Reason> words = said && liked
                ? Optional.of(Reason.of(Reason.Kind.LIKED))
                : here == there ? here.forBoth() : Optional.empty();
        standing.add(Factor.HOUR, share, words);
    }

    private static Optional<Reason> about(Reason.Kind kind, List<Long> principles) {
        return principles.isEmpty() ? Optional.empty() : Optional.of(new Reason(kind, 0, List.copyOf(principles)));
    }
}
