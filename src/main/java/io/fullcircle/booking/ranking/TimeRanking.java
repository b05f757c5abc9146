package io.fullcircle.booking.ranking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.shared.access.Viewer;
import java.time.ZoneId;
import java.util.List;

/** Says which open times serve a candidate best. What it goes by is for who implements it to know. */
public interface TimeRanking {

    /**
     * These times, the best for the candidate first, with reasons that name no principle; as they come where nothing is known of the
     * candidate.
     *
     * @param candidate whoever is to be offered them; their open times in this programme
     */
    List<RankedTime> forCandidate(Viewer candidate, long programmeId, List<OpenTimeRow> times);

    /**
     * The same for a lead who books for the candidate, with reasons that name principles; without reasons for who may not know them.
     *
     * @param candidateId account of whom they are for, who is in this cohort
     * @param zone the candidate's
     */
    List<RankedTime> forLead(
            Viewer lead, long candidateId, ZoneId zone, long programmeId, long cohortId, List<OpenTimeRow> times);

    /** The order in which they come, all of them as good. */
    static List<RankedTime> asTheyCome(List<OpenTimeRow> times) {
        return times.stream().map(time -> new RankedTime(time, 0, List.of())).toList();
    }
}
