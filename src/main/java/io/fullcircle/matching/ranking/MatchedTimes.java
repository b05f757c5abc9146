package io.fullcircle.matching.ranking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.ranking.RankReason;
import io.fullcircle.booking.ranking.RankedTime;
import io.fullcircle.booking.ranking.TimeRanking;
import io.fullcircle.shared.access.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** The order of open times on the pages that offer them, by what the programme weighs. */
@ApplicationScoped
public class MatchedTimes implements TimeRanking {

    @Inject
    private RankingQueries queries;

    @Override
    public List<RankedTime> forCandidate(Viewer candidate, long programmeId, List<OpenTimeRow> times) {
        return queries.input(candidate, candidate.accountId(), candidate.zone(), programmeId, null, times)
                .map(input -> ranked(input, times, MatchedTimes::told))
                .orElseGet(() -> TimeRanking.asTheyCome(times));
    }

    @Override
    public List<RankedTime> forLead(
            Viewer lead, long candidateId, ZoneId zone, long programmeId, long cohortId, List<OpenTimeRow> times) {
        return queries.input(lead, candidateId, zone, programmeId, cohortId, times)
                .map(input -> explained(input, times))
                .orElseGet(() -> TimeRanking.asTheyCome(times));
    }

    /** The times as a lead reads them, who may know which principles are meant. */
    static List<RankedTime> explained(RankingInput input, List<OpenTimeRow> times) {
        return ranked(input, times, reason -> explained(input, reason));
    }

    private static List<RankedTime> ranked(
            RankingInput input, List<OpenTimeRow> times, Function<Reason, RankReason> words) {
        return input
                .ranking()
                .of(
                        times,
                        time -> time.interviewer().accountId(),
                        time -> time.slot().start())
                .stream()
                .map(one -> new RankedTime(
                        one.time(),
                        one.standing(),
                        one.reasons().stream().map(words).toList()))
                .toList();
    }

    /** In words that any candidate may read: they name no principle, whatever it is about. */
    static RankReason told(Reason reason) {
        String code = reason.kind().name();
        return new RankReason(code, "matching.reason." + code, reason.count() == 0 ? "" : "" + reason.count());
    }

    private static RankReason explained(RankingInput input, Reason reason) {
        String code = reason.kind().name();
        String argument = reason.principles().isEmpty() ? "" + reason.count() : input.named(reason.principles());
        return new RankReason(code, "matching.why." + code, argument);
    }
}
