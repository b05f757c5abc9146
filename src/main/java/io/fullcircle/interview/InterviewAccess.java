package io.fullcircle.interview;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and does what with assigned principles and scorecards.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of the cohort</th><th>its interviewer</th><th>its candidate</th></tr>
 * <tr><td>see the assigned principles before the feedback</td><td>no</td><td>own</td><td>own</td><td>yes</td><td>no</td></tr>
 * <tr><td>write the scorecard</td><td>no</td><td>no</td><td>no</td><td>while an interviewer</td><td>no</td></tr>
 * <tr><td>read the draft</td><td>no</td><td>no</td><td>no</td><td>yes</td><td>no</td></tr>
 * <tr><td>read the submitted scorecard</td><td>no</td><td>own, once they need not hear</td><td>own, once they need not hear</td><td>yes</td><td>once released</td></tr>
 * </table>
 *
 * <p>Who holds several roles may what any of them may, with one exception: being the candidate of a mock goes before every other role.
 * A lead who practises learns what their interviewer listened for when every candidate does.
 *
 * <p>A lead who interviews a candidate hears for themselves first: from the booking until they have submitted their own feedback, or the
 * mock is off, they read nobody else's on that candidate ({@link #mustHearFirst}). They know the candidate, so the page says why.
 */
public final class InterviewAccess {

    private InterviewAccess() {}

    /** True for who may know, before the candidate does, what the interviewer listens for. */
    public static boolean mayKnowPrinciples(
            Viewer viewer, long programmeId, long cohortId, long candidateId, long interviewerId) {
        return viewer.accountId() != candidateId
                && (viewer.accountId() == interviewerId || BookingAccess.oversees(viewer, programmeId, cohortId));
    }

    /** True for who writes the scorecard, and alone reads it as long as it is a draft: its interviewer. */
    public static boolean mayRate(Viewer viewer, long interviewerId) {
        return BookingAccess.interviews(viewer, interviewerId);
    }

    /**
     * True for who may read a submitted scorecard.
     *
     * @param owed how many mocks with its candidate the viewer is booked for or still owes the feedback for, in any programme
     */
    public static boolean mayReadFeedback(
            Viewer viewer,
            long programmeId,
            long cohortId,
            long candidateId,
            long interviewerId,
            boolean released,
            long owed) {
        return viewer.accountId() == candidateId
                ? released
                : mayKnowPrinciples(viewer, programmeId, cohortId, candidateId, interviewerId)
                        && (viewer.accountId() == interviewerId || !mustHearFirst(owed));
    }

    /** True as long as what others heard would colour what the viewer is to hear, or to write down, themselves. */
    public static boolean mustHearFirst(long owed) {
        return owed > 0;
    }
}
