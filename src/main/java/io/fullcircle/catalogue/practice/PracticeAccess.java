package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.CatalogueAccess;
import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who practises with what. Chains and questions are those of the product and of the programmes that somebody belongs to.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead</th><th>interviewer</th><th>candidate</th><th>without a role</th></tr>
 * <tr><td>drill a published question, with the chain that goes with it</td>
 * <td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>read what goes wrong in answers, what to ask at the end, paraphrases</td>
 * <td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>read all chains, with the questions that they go with</td>
 * <td>yes</td><td>yes</td><td>yes</td><td>no</td><td>no</td></tr>
 * <tr><td>read and draw personas</td><td>yes</td><td>yes</td><td>yes</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>A candidate meets a chain one step at a time: whoever has read them all is surprised by none.
 */
public final class PracticeAccess {

    /** No programme has it: a list of programmes that is empty is no list to the database. */
    private static final long NONE = -1;

    private PracticeAccess() {}

    /** True for who plays the interviewer, or looks after those who do. */
    public static boolean mayPrepareToAsk(Viewer viewer) {
        return CatalogueAccess.maySeeWhatQuestionsProbe(viewer);
    }

    /** @throws DomainException as if there were nothing, for who only answers */
    static void requirePrepareToAsk(Viewer viewer) {
        if (!mayPrepareToAsk(viewer)) {
            throw DomainException.notFound();
        }
    }

    /** The programmes whose rows somebody sees besides those of the product; never empty. */
    static Set<Long> programmes(Viewer viewer) {
        Set<Long> ids =
                viewer.memberships().stream().map(Membership::programmeId).collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of(NONE) : ids;
    }
}
