package io.fullcircle.booking;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a candidate and an interviewer are about to promise each other.
 *
 * @param terms on which the interviewer offers the time
 * @param asked true where the interviewer has yet to agree
 * @param request made with the form, so that a form promises once however often it is sent
 * @param replaces booking in whose place it comes, null for none
 */
public record Promise(
        long programmeId,
        long cohortId,
        long candidateId,
        long interviewerId,
        JobFamily jobFamily,
        Level level,
        TimeSpan during,
        OfferTerms terms,
        boolean asked,
        String note,
        UUID request,
        Long replaces) {

    /**
     * The same mock at another time or with another interviewer: its target and its note stay.
     *
     * @param asked true where that interviewer has yet to agree
     */
    public static Promise inPlaceOf(Booking old, long cohortId, OpenTimeRow open, boolean asked, UUID request) {
        return new Promise(
                old.programmeId(),
                cohortId,
                old.candidateId(),
                open.interviewer().accountId(),
                old.jobFamily(),
                old.level(),
                open.slot(),
                open.terms(),
                asked,
                old.note(),
                request,
                old.id());
    }

    /** What it takes of whose time: of the candidate's the mock alone, of the interviewer's also what they keep free around it. */
    Map<Long, TimeSpan> takes() {
        return takes(candidateId, interviewerId, during, terms);
    }

    /** The same of a mock that is not promised yet. */
    public static Map<Long, TimeSpan> takes(long candidateId, long interviewerId, TimeSpan during, OfferTerms terms) {
        return Map.of(candidateId, during, interviewerId, terms.taking(during));
    }

    /** Until when the interviewer has to answer, null where nobody asks them. */
    Instant respondBy(Instant now) {
        return asked ? deadline(terms, during, now) : null;
    }

    /** Until when an interviewer has to answer who asks for this time now: as they said themselves, but no longer than until it begins. */
    public static Instant deadline(OfferTerms terms, TimeSpan during, Instant now) {
        Instant answer = now.plus(terms.answerWithin());
        return answer.isBefore(during.start()) ? answer : during.start();
    }
}
