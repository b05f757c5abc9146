package io.fullcircle.interview.thanks;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who says and reads thanks.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of a cohort</th><th>interviewer</th><th>candidate</th></tr>
 * <tr><td>say thanks for a mock whose feedback they have, once</td><td>no</td><td>no</td><td>no</td><td>no</td><td>own</td></tr>
 * <tr><td>see what was said to them and what they have given; say that it is no thanks</td><td>no</td><td>no</td><td>no</td><td>own</td><td>no</td></tr>
 * </table>
 */
public final class ThanksAccess {

    private ThanksAccess() {}

    /** True for who is thanked. */
    public static boolean mayRead(Viewer viewer) {
        return viewer.is(Role.INTERVIEWER);
    }
}
