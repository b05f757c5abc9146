package io.fullcircle.readiness;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.interview.InterviewAccess;
import io.fullcircle.shared.access.Viewer;

/**
 * Who reads a candidate's report in a programme.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of the cohort</th><th>interviewer</th><th>the candidate</th></tr>
 * <tr><td>know that there is a report</td><td>no</td><td>own</td><td>own</td><td>no</td><td>own</td></tr>
 * <tr><td>read the report</td><td>no</td><td>own, once they need not hear</td><td>own, once they need not hear</td><td>no</td><td>own</td></tr>
 * <tr><td>go on from it to a mock's whole feedback</td><td>no</td><td>own</td><td>booked in the own cohort</td><td>no</td><td>own</td></tr>
 * </table>
 *
 * <p>An interviewer never does: who has read what others heard no longer hears for themselves. A lead who interviews the candidate too
 * reads it when their own feedback is in ({@link InterviewAccess#mustHearFirst}). A candidate keeps their own when they have left.
 *
 * <p>The report draws together what was heard in the whole programme, and follows its candidate: the lead of the cohort they are in now
 * reads it, the lead of one that they have left does not. A single mock stays where it was booked ({@link BookingAccess}), so the report
 * leads on to the whole feedback only of mocks that its reader took part in or oversees.
 */
public final class ReadinessAccess {

    private ReadinessAccess() {}

    /** True for the candidate, for who leads the programme, and for who leads the cohort that they are in. */
    public static boolean maySee(Viewer viewer, ReportSubjectRow subject) {
        return isOwn(viewer, subject)
                || viewer.leads(subject.programmeId(), null)
                || subject.ended() == null && viewer.leads(subject.programmeId(), subject.cohortId());
    }

    /** True for who sees it, but for a lead who is still to hear the candidate, or to write down what they heard. */
    public static boolean mayRead(Viewer viewer, ReportSubjectRow subject) {
        return maySee(viewer, subject) && (isOwn(viewer, subject) || !InterviewAccess.mustHearFirst(subject.owed()));
    }

    /** True for who may open the mock that something was heard in, which stays where it was booked. */
    public static boolean mayOpen(Viewer viewer, ReportSubjectRow subject, HeardRow heard) {
        return BookingAccess.maySee(
                viewer, subject.programmeId(), heard.cohortId(), subject.candidateId(), heard.interviewerId());
    }

    /** True for the candidate whom it is about. */
    public static boolean isOwn(Viewer viewer, ReportSubjectRow subject) {
        return viewer.accountId() == subject.candidateId();
    }
}
