package io.fullcircle.interview.kit;

/** How it went with a question that was asked. */
public enum Outcome {
    ANSWERED,
    PARTLY,

    /** The candidate had rather no answer than a bad one: it costs nothing, once, unless everybody asks the question. */
    PASSED
}
