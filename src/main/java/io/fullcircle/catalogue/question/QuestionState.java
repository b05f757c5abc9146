package io.fullcircle.catalogue.question;

/** How far a question has come. Only published ones are shown outside its making. */
public enum QuestionState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIRED
}
