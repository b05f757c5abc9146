package io.fullcircle.readiness;

import io.fullcircle.programme.ProgrammeAccess;
import io.fullcircle.shared.access.Viewer;

/**
 * Who reads a candidate's report in a programme.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of the cohort</th><th>interviewer</th><th>the candidate</th></tr>
 * <tr><td>read the report</td><td>all</td><td>own</td><td>own</td><td>no</td><td>own</td></tr>
 * </table>
 *
 * <p>An interviewer never does: who has read what others heard no longer hears for themselves. A candidate keeps their own when they
 * have left the programme, as long as they hold some role; the lead of a cohort that they have left does not keep it.
 */
public final class ReadinessAccess {

    private ReadinessAccess() {}

    /** True for the candidate, for who leads the cohort or runs the programme, and for an administrator. */
    public static boolean maySee(Viewer viewer, ReportSubjectRow subject) {
        return isOwn(viewer, subject)
                || ProgrammeAccess.mayRun(viewer, subject.programmeId())
                || subject.ended() == null && viewer.leads(subject.programmeId(), subject.cohortId());
    }

    /** True for the candidate whom it is about. */
    public static boolean isOwn(Viewer viewer, ReportSubjectRow subject) {
        return viewer.accountId() == subject.candidateId();
    }
}
