package io.fullcircle.booking.ranking;

import io.fullcircle.availability.OpenTimeRow;
import java.util.List;

/**
 * An open time in its place.
 *
 * @param standing the more the better; comparable within one ranking
 * @param reasons the weightiest first; none where nothing is known
 */
public record RankedTime(OpenTimeRow time, double standing, List<RankReason> reasons) {

    /** So many reasons are read at a glance. */
    private static final int GLANCE = 3;

    /** Those that count most. */
    public List<RankReason> main() {
        return reasons.size() <= GLANCE ? reasons : reasons.subList(0, GLANCE);
    }
}
