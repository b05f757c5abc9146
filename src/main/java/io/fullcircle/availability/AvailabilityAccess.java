package io.fullcircle.availability;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and does what with times.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>say when they offer time and on what terms, see all of it, take it back</td><td>no</td><td>no</td><td>own</td><td>no</td></tr>
 * <tr><td>see what can be booked of the approved interviewers of a programme</td><td>all</td><td>own</td><td>own</td><td>own</td></tr>
 * </table>
 *
 * <p>The second row is {@link io.fullcircle.people.PeopleAccess#maySeeApproved}: whoever may know an approved interviewer may know their
 * times, though nobody is offered their own. Whether an interviewer is approved decides who sees their times, and not whether they may
 * open them: who waits for approval can prepare. Who holds several roles may what any of them may.
 */
public final class AvailabilityAccess {

    private AvailabilityAccess() {}

    /** True for who has times to offer. */
    public static boolean mayOpen(Viewer viewer) {
        return viewer.is(Role.INTERVIEWER);
    }
}
