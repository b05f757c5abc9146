package io.fullcircle.catalogue.question;

/** How far a question goes as it is saved. */
public enum QuestionStep {
    /** Stays as far as it is: a draft, or published. */
    STAY,

    /** Waits for a review. */
    SEND,

    PUBLISH
}
