package io.fullcircle.catalogue.question;

/** How far a question has come. Only published ones are shown outside its making. */
public enum QuestionState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIRED;

    /** True where a question goes from here to there in one step; what was published once is never a draft again. */
    public boolean mayBecome(QuestionState next) {
        return switch (this) {
            case DRAFT -> next == IN_REVIEW || next == PUBLISHED;
            case IN_REVIEW -> next == DRAFT || next == PUBLISHED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> next == PUBLISHED;
        };
    }
}
