package io.fullcircle.interview.reliability;

/** What an interviewer could have done better with a mock. The name is stored, so none is renamed. */
public enum Lapse {
    /** Called it off or moved it later than the programme wishes, or came later than it waits. */
    LATE,
    /** Did not come. */
    NO_SHOW,
    /** Let a request run out without an answer. */
    LAPSED,
    /** Took more than two days for the feedback. */
    FEEDBACK
}
