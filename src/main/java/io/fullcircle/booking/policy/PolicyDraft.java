package io.fullcircle.booking.policy;

import io.fullcircle.booking.Wording;
import io.fullcircle.shared.error.DomainException;

/** A policy as a form has it, with the limits that the database keeps too. */
public record PolicyDraft(
        Integer cutoffHours,
        String cutoffReason,
        Integer latenessMinutes,
        Integer allowance,
        Integer openRequests,
        Integer offerHours) {

    /** Most characters of the programme's reason. */
    public static final int MAX_REASON = 300;

    /** @throws DomainException naming the field at fault */
    public PolicyDraft {
        requireBetween("cutoff", cutoffHours, 0, 168);
        requireBetween("lateness", latenessMinutes, 5, 30);
        requireBetween("requests", openRequests, 1, 10);
        requireBetween("offer", offerHours, 1, 48);
        if (allowance != null) {
            requireBetween("allowance", allowance, 1, 100);
        }
        cutoffReason = Wording.tidy(cutoffReason);
        if (cutoffReason.length() > MAX_REASON) {
            throw DomainException.invalid("why", "booking.rule.reasonLength", MAX_REASON);
        }
    }

    private static void requireBetween(String field, Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            throw DomainException.invalid(field, "booking.policy.between", least, most);
        }
    }
}
