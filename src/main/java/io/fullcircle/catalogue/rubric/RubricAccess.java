package io.fullcircle.catalogue.rubric;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who reads and edits rubrics.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th><th>without a role</th></tr>
 * <tr><td>read the product's anchors</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>no</td><td>no</td></tr>
 * <tr><td>read a programme's anchors, older ones too</td><td>no</td><td>own</td><td>own</td><td>own</td><td>no</td><td>no</td></tr>
 * <tr><td>edit a programme's anchors, and see whom that affects</td><td>no</td><td>own</td><td>no</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>A candidate reads on the page of the principles what signals sound like in general, and no anchor: who knows the words that are
 * waited for says those. The one exception comes afterwards and is theirs: their feedback holds, beside each rating, the anchor that it
 * was made by. Whoever is a candidate and interviews as well reads them as interviewers do.
 */
public final class RubricAccess {

    private RubricAccess() {}

    /** True for who rates, or looks after those who do. */
    public static boolean mayRead(Viewer viewer) {
        return viewer.is(Role.INTERVIEWER) || viewer.is(Role.LEAD) || viewer.is(Role.ADMINISTRATOR);
    }

    /** @throws DomainException as if there were nothing, for who may not read them */
    public static void requireReader(Viewer viewer) {
        if (!mayRead(viewer)) {
            throw DomainException.notFound();
        }
    }

    /** The programmes whose own anchors this person reads: where they interview or lead. */
    public static Set<Long> programmes(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(m -> m.role() == Role.INTERVIEWER || m.role() == Role.LEAD)
                .map(Membership::programmeId)
                .collect(Collectors.toSet());
    }

    /** True for who leads the whole programme. */
    public static boolean mayEdit(Viewer viewer, long programmeId) {
        return viewer.leads(programmeId, null);
    }
}
