package io.fullcircle.catalogue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;

/**
 * Who sees what of the catalogue.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead</th><th>interviewer</th><th>candidate</th><th>without a role</th></tr>
 * <tr><td>read the principles</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>read published questions</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>see what a question can probe</td><td>yes</td><td>yes</td><td>yes</td><td>no</td><td>no</td></tr>
 * </table>
 */
public final class CatalogueAccess {

    private CatalogueAccess() {}

    /** True for who asks questions or looks after those who do; whoever is also a candidate has seen it anyway. */
    public static boolean maySeeWhatQuestionsProbe(Viewer viewer) {
        return viewer.is(Role.INTERVIEWER) || viewer.is(Role.LEAD) || viewer.is(Role.ADMINISTRATOR);
    }

    /** @throws DomainException as if there were nothing, for who may not see it */
    public static void requireWhatQuestionsProbe(Viewer viewer) {
        if (!maySeeWhatQuestionsProbe(viewer)) {
            throw DomainException.notFound();
        }
    }
}
