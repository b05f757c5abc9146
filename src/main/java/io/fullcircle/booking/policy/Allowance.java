package io.fullcircle.booking.policy;

import io.fullcircle.shared.error.DomainException;

/**
 * What a candidate has used in a programme, and what it lets them have. Pure.
 *
 * @param used mocks that count
 * @param requests of them wait for an answer
 * @param extra given by a lead beyond the programme's allowance
 */
public record Allowance(PolicyRow policy, int used, int requests, int extra) {

    /** Key of the rule that says no to another request, though not to what needs no answer. */
    public static final String REQUESTS = "booking.rule.requests";

    /** Mocks that are left, null for as many as they like. */
    public Integer left() {
        return policy.allowance() == null ? null : Math.max(0, policy.allowance() + extra - used);
    }

    /** True when there is no mock left to book. */
    public boolean usedUp() {
        return policy.allowance() != null && left() == 0;
    }

    /**
     * True where one more is more than the programme lets them have.
     *
     * @param asked true where the interviewer has yet to agree
     */
    public boolean beyond(boolean asked) {
        return usedUp() || asked && requests >= policy.openRequests();
    }

    /**
     * Says no to who has had what the programme lets them have.
     *
     * @param asked true where the interviewer has yet to agree
     * @throws DomainException invalid, with how many there are
     */
    public void requireOneMore(boolean asked) {
        if (usedUp()) {
            throw DomainException.invalid(null, "booking.rule.allowance", policy.allowance() + extra);
        }
        if (asked && requests >= policy.openRequests()) {
            throw DomainException.invalid(null, REQUESTS, policy.openRequests());
        }
    }
}
