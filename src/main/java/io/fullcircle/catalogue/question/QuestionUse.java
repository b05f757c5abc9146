package io.fullcircle.catalogue.question;

/**
 * How a question has gone in mocks whose feedback is written; never whose.
 *
 * @param asked in how many mocks
 */
public record QuestionUse(int asked, int answered, int partly, int passed) {

    /** With fewer it says more about single people than about the question. */
    public static final int FEWEST = 5;

    /** True where there are enough mocks to say something. */
    public boolean enough() {
        return asked >= FEWEST;
    }
}
