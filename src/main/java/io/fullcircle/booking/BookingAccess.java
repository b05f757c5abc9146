package io.fullcircle.booking;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;

/**
 * Who sees and does what with bookings.
 *
 * <table>
 * <caption>The policy</caption>
 * <tr><th></th><th>administrator</th><th>lead of the programme</th><th>lead of the cohort</th><th>its interviewer</th><th>its candidate</th></tr>
 * <tr><td>book a time</td><td>no</td><td>for a candidate of it</td><td>for a candidate of it</td><td>no</td><td>for themselves, in an own programme</td></tr>
 * <tr><td>put another in the place of one that its interviewer has let go</td><td>no</td><td>no</td><td>no</td><td>no</td><td>while a candidate of the programme</td></tr>
 * <tr><td>answer a request</td><td>no</td><td>no</td><td>no</td><td>while an interviewer</td><td>no</td></tr>
 * <tr><td>take a request back</td><td>no</td><td>no</td><td>no</td><td>no</td><td>yes</td></tr>
 * <tr><td>call off a request, with a reason</td><td>no</td><td>own</td><td>own</td><td>no</td><td>no</td></tr>
 * <tr><td>move it to another open time of its interviewer, before it begins</td><td>no</td><td>own</td><td>own</td><td>while an interviewer</td><td>while a candidate of the programme</td></tr>
 * <tr><td>give it to another interviewer who is free then, before it begins</td><td>no</td><td>own</td><td>own</td><td>no</td><td>no</td></tr>
 * <tr><td>see a booking, with its note and reason</td><td>no</td><td>own</td><td>own</td><td>yes</td><td>yes</td></tr>
 * <tr><td>read and write the messages about it</td><td>no</td><td>no</td><td>no</td><td>yes</td><td>yes</td></tr>
 * <tr><td>see the link of the call</td><td>no</td><td>no</td><td>no</td><td>yes</td><td>yes</td></tr>
 * <tr><td>say where this one mock is met, before its end</td><td>no</td><td>own</td><td>own</td><td>while an interviewer</td><td>no</td></tr>
 * <tr><td>cancel it before it begins</td><td>no</td><td>own</td><td>own</td><td>yes</td><td>yes</td></tr>
 * <tr><td>check in</td><td>no</td><td>no</td><td>no</td><td>yes</td><td>yes</td></tr>
 * <tr><td>say that the other did not come, or, not taking part, that it was not held</td><td>no</td><td>own</td><td>own</td><td>while an interviewer</td><td>yes</td></tr>
 * <tr><td>answer that one did come</td><td>no</td><td>no</td><td>no</td><td>yes</td><td>yes</td></tr>
 * <tr><td>decide between two who say different things</td><td>no</td><td>own</td><td>own</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>Whoever took part keeps seeing it when their role has ended, the last one included: it is their history. A mock belongs to the
 * cohort that it was booked in, for good: the leads of that cohort oversee it, wherever its candidate is now. What leads do for candidates
 * they do not do for themselves: who leads a cohort and practises in it is a candidate there like any other. An administrator runs the
 * installation and reads nobody's mocks; who has to look takes the role of a lead, which the audit log and the list of members show.
 */
public final class BookingAccess {

    private BookingAccess() {}

    /** True for who is a candidate of the programme now. */
    public static boolean mayBook(Viewer viewer, long programmeId) {
        return viewer.memberships().stream()
                .anyMatch(m -> m.role() == Role.CANDIDATE && m.programmeId() == programmeId);
    }

    /** True for the two who take part. */
    public static boolean takesPart(Viewer viewer, long candidateId, long interviewerId) {
        return viewer.accountId() == candidateId || viewer.accountId() == interviewerId;
    }

    /** True for whose mock it is to practise in. */
    public static boolean asks(Viewer viewer, long candidateId) {
        return viewer.accountId() == candidateId;
    }

    /**
     * True for its candidate, as long as they are one in its programme, for its interviewer, as long as they interview, and for who oversees
     * it.
     */
    public static boolean mayMove(
            Viewer viewer, long programmeId, long cohortId, long candidateId, long interviewerId) {
        return asks(viewer, candidateId) && mayBook(viewer, programmeId)
                || interviews(viewer, interviewerId)
                || mayArrange(viewer, programmeId, cohortId, candidateId);
    }

    /** True for the two who take part and for who oversees it. */
    public static boolean mayCancel(
            Viewer viewer, long programmeId, long cohortId, long candidateId, long interviewerId) {
        return takesPart(viewer, candidateId, interviewerId) || mayArrange(viewer, programmeId, cohortId, candidateId);
    }

    /** True for its interviewer, as long as they interview, and for who oversees it. */
    public static boolean maySayWhere(
            Viewer viewer, long programmeId, long cohortId, long candidateId, long interviewerId) {
        return interviews(viewer, interviewerId) || mayArrange(viewer, programmeId, cohortId, candidateId);
    }

    /** True for who leads this cohort and is not the candidate themselves: they book for them, and give what is booked to others. */
    public static boolean mayArrange(Viewer viewer, long programmeId, long cohortId, long candidateId) {
        return oversees(viewer, programmeId, cohortId) && !asks(viewer, candidateId);
    }

    /** True for who interviews in it, as long as they interview at all. */
    public static boolean interviews(Viewer viewer, long interviewerId) {
        return viewer.accountId() == interviewerId && viewer.is(Role.INTERVIEWER);
    }

    /**
     * True for the two who take part and for who oversees it: only an interviewer who has left cannot say any more that it did not take
     * place.
     */
    public static boolean mayMiss(
            Viewer viewer, long programmeId, long cohortId, long candidateId, long interviewerId) {
        return interviews(viewer, interviewerId)
                || asks(viewer, candidateId)
                || oversees(viewer, programmeId, cohortId);
    }

    /** True for who oversees it and takes no part in it. */
    public static boolean maySettle(
            Viewer viewer, long programmeId, long cohortId, long candidateId, long interviewerId) {
        return oversees(viewer, programmeId, cohortId) && !takesPart(viewer, candidateId, interviewerId);
    }

    /** True for who takes part, and for who leads the cohort that it was booked in. */
    public static boolean maySee(Viewer viewer, long programmeId, long cohortId, long candidateId, long interviewerId) {
        return takesPart(viewer, candidateId, interviewerId) || oversees(viewer, programmeId, cohortId);
    }

    /** True for who leads this cohort, alone or with its whole programme. */
    public static boolean oversees(Viewer viewer, long programmeId, long cohortId) {
        return viewer.leads(programmeId, cohortId);
    }
}
