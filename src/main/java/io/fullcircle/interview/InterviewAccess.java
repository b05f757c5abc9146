package io.fullcircle.interview;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and does what with assigned principles and scorecards.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of the cohort</th><th>its interviewer</th><th>its candidate</th></tr>
 * <tr><td>see the assigned principles before the feedback</td><td>all</td><td>own</td><td>own</td><td>yes</td><td>no</td></tr>
 * <tr><td>write the scorecard</td><td>no</td><td>no</td><td>no</td><td>yes</td><td>no</td></tr>
 * <tr><td>read the draft</td><td>no</td><td>no</td><td>no</td><td>yes</td><td>no</td></tr>
 * <tr><td>read the submitted scorecard</td><td>all</td><td>own</td><td>own</td><td>yes</td><td>once released</td></tr>
 * </table>
 *
 * <p>Who holds several roles may what any of them may, with one exception: being the candidate of a mock goes before every other role.
 * A lead who practises learns what their interviewer listened for when every candidate does.
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
        return viewer.accountId() == interviewerId;
    }

    /** True for who may read a submitted scorecard. */
    public static boolean mayReadFeedback(
            Viewer viewer, long programmeId, long cohortId, long candidateId, long interviewerId, boolean released) {
        return viewer.accountId() == candidateId
                ? released
                : mayKnowPrinciples(viewer, programmeId, cohortId, candidateId, interviewerId);
    }
}
