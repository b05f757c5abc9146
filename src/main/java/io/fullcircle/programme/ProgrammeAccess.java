package io.fullcircle.programme;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sees and does what in programmes.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>others</th></tr>
 * <tr><td>make a programme</td><td>yes</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>see the programme</td><td>all</td><td>own</td><td>own</td><td>no</td></tr>
 * <tr><td>make a cohort</td><td>yes</td><td>yes</td><td>no</td><td>no</td></tr>
 * <tr><td>see and change members</td><td>all</td><td>all of the programme</td><td>candidates of the cohort</td><td>no</td></tr>
 * </table>
 *
 * <p>This is about structure alone. What people say and hear in their mocks is for those who take part and for leads
 * ({@link Viewer#leads}), and an administrator is none; but may become one here, which is recorded and shows in the list of members.
 */
public final class ProgrammeAccess {

    private ProgrammeAccess() {}

    public static boolean mayMakeProgrammes(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR);
    }

    /** True for who looks after the structure of the whole programme; to read what happens in its mocks one has to lead. */
    public static boolean mayRun(Viewer viewer, long programmeId) {
        return viewer.is(Role.ADMINISTRATOR) || viewer.leads(programmeId, null);
    }

    /** True for who may see that the programme exists. */
    public static boolean maySee(Viewer viewer, long programmeId) {
        return viewer.is(Role.ADMINISTRATOR) || programmesLed(viewer).contains(programmeId);
    }

    /** True for who may add and end memberships of this role in this cohort (null: in no cohort). */
    public static boolean mayChangeMembers(Viewer viewer, long programmeId, Long cohortId, Role role) {
        return mayRun(viewer, programmeId)
                || (role == Role.CANDIDATE && cohortId != null && viewer.leads(programmeId, cohortId));
    }

    /** Programmes that this person leads whole or in part. */
    public static Set<Long> programmesLed(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(m -> m.role() == Role.LEAD)
                .map(Membership::programmeId)
                .collect(Collectors.toSet());
    }

    /** Programmes that this person leads whole. */
    public static Set<Long> programmesRun(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(m -> m.role() == Role.LEAD && m.cohortId() == null)
                .map(Membership::programmeId)
                .collect(Collectors.toSet());
    }

    /** Cohorts that this person leads one by one, besides those of programmes led whole. */
    public static List<Long> cohortsLed(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(m -> m.role() == Role.LEAD && m.cohortId() != null)
                .map(Membership::cohortId)
                .toList();
    }
}
