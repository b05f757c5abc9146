package io.fullcircle.catalogue.principle;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Viewer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sees and changes principles.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th><th>without a role</th></tr>
 * <tr><td>read the product's, with what signals of them sound like</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>read those of a programme</td><td>no</td><td>own</td><td>own</td><td>own</td><td>own</td><td>no</td></tr>
 * <tr><td>import and export a programme's framework</td><td>no</td><td>own</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>What belongs to a programme is for its members, whatever they are in it; whoever has left reads in their report what was rated, and
 * nothing else of it.
 */
public final class PrincipleAccess {

    private PrincipleAccess() {}

    /** The programmes whose catalogue this person sees: all that they belong to. */
    public static Set<Long> programmes(Viewer viewer) {
        return viewer.memberships().stream().map(Membership::programmeId).collect(Collectors.toSet());
    }

    /** True for who may import, and export, the framework of a programme. */
    public static boolean mayChangeFramework(Viewer viewer, long programmeId) {
        return viewer.leads(programmeId, null);
    }
}
