package io.fullcircle.people.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What decides where an interviewer stands in a programme.
 *
 * @param programme public id
 * @param account public id
 * @param why what they wrote when they applied last, null where they never have
 * @param approved what became of that, null while it is not decided
 * @param reason of the one who decided it, or empty
 * @param approvedAt since when they are approved, null while they are not
 * @param askedAt since when they are asked whether they are still there, null where they are not
 * @param awaySince null for who is not hidden
 * @param pausedUntil first day of their own calendar on which they offer time again, or null
 * @param mocks that they have held or will hold in this programme
 * @param laidDownAt when they were approved no more the last time, or null
 * @param bySelf whether that was they themselves
 * @param companies where they have interviewed, one in a line, or empty
 */
public record StandingRow(
        UUID programme,
        String programmeName,
        UUID account,
        String name,
        String why,
        Instant appliedAt,
        Boolean approved,
        Instant decidedAt,
        String reason,
        Instant approvedAt,
        Instant askedAt,
        Instant awaySince,
        LocalDate pausedUntil,
        long mocks,
        Instant laidDownAt,
        boolean bySelf,
        String companies) {

    /** @param today on the interviewer's calendar */
    public Standing on(LocalDate today) {
        if (approvedAt != null) {
            return trusted(today);
        }
        if (appliedAt != null && decidedAt == null) {
            return Standing.APPLIED;
        }
        if (laidDownAt != null && (decidedAt == null || laidDownAt.isAfter(decidedAt))) {
            return bySelf ? Standing.RETIRED : Standing.WITHDRAWN;
        }
        return Boolean.FALSE.equals(approved) ? Standing.DECLINED : Standing.INVITED;
    }

    private Standing trusted(LocalDate today) {
        if (awaySince != null) {
            return Standing.AWAY;
        }
        if (pausedUntil != null && pausedUntil.isAfter(today)) {
            return Standing.PAUSED;
        }
        return mocks > 0 ? Standing.ACTIVE : Standing.APPROVED;
    }
}
