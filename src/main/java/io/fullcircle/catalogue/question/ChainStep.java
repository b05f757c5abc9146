package io.fullcircle.catalogue.question;

import java.util.List;

/**
 * A step of a follow-up chain.
 *
 * @param type what it asks for, as the catalogue's tables name it
 * @param challenge how hot it is, from 1 to 5
 * @param branches where certain answers lead; any other leads to the next step
 */
public record ChainStep(int position, String type, int challenge, String text, List<Branch> branches) {

    /** @param to position of the step that it leads to, null where the chain ends */
    public record Branch(String answer, Integer to) {}
}
