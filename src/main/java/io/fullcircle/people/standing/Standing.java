package io.fullcircle.people.standing;

/** Where an interviewer stands in a programme. Nobody sets it: it follows from what was said and done. */
public enum Standing {
    /** A member who has not applied. */
    INVITED,
    /** Waits for a lead to decide. */
    APPLIED,
    /** A lead has said no to the last application. */
    DECLINED,
    /** May run mocks and has none yet. */
    APPROVED,
    /** Has held a mock, or has one to come. */
    ACTIVE,
    /** Offers no time until a day that they named. */
    PAUSED,
    /** Nothing was heard of them, and nobody is offered their time until they say that they are back. */
    AWAY,
    /** Has laid it down themselves. */
    RETIRED,
    /** A lead has taken the approval back. */
    WITHDRAWN;

    /** True while the programme trusts them with mocks. */
    public boolean trusted() {
        return this == APPROVED || this == ACTIVE || this == PAUSED || this == AWAY;
    }

    /** True while candidates see the time that they offer. */
    public boolean offered() {
        return this == APPROVED || this == ACTIVE;
    }

    /** True where there is something to apply for. */
    public boolean mayApply() {
        return this == INVITED || this == DECLINED || this == RETIRED || this == WITHDRAWN;
    }
}
