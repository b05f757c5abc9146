package io.fullcircle.booking.attendance;

import io.fullcircle.booking.Settlement;
import java.time.Instant;

/**
 * Who came to a mock and who did not, as far as somebody said so.
 *
 * @param candidateIn when its candidate checked in, or null
 * @param interviewerIn when its interviewer checked in, or null
 * @param absentId account of who is said not to have come, or null
 * @param objectedAt when they said otherwise, or null
 * @param settlement how a lead decided, or null
 * @param settledBy name of that lead, or null
 */
public record AttendanceRow(
        Instant candidateIn,
        Instant interviewerIn,
        Long absentId,
        Instant objectedAt,
        String objection,
        Settlement settlement,
        String settledBy) {

    /** True while a lead has to decide. */
    public boolean disputed() {
        return objectedAt != null && settlement == null;
    }
}
