package io.fullcircle.people.conflict;

/** Why two people keep away from each other in mocks. The name is stored, so none is renamed. */
public enum ConflictReason {
    /** They work at the same place. */
    EMPLOYER,
    /** They work together. */
    TEAM,
    /** Anything between the two that is nobody else's business. */
    PERSONAL
}
