package io.fullcircle.booking;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.people.CallLink;
import io.fullcircle.shared.text.Zones;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A mock interview as everybody may see it who may see it at all: it says nothing about principles or ratings.
 *
 * @param candidateZone IANA id
 * @param interviewerZone IANA id
 * @param reason empty while nobody ended it, and where it was cancelled because somebody's membership ended
 * @param callLink where the two meet: what was said for this mock, else for all of the interviewer's; empty or null where nobody has said
 * @param candidatePhotoAt since when they have a photo, or null
 * @param interviewerPhotoAt the same of the other one
 * @param respondBy until when the interviewer may answer, of what was asked for; else null
 * @param late true where it was called off or moved later than the programme wishes
 * @param version goes up with every change
 * @param places how many places the candidate still has in the mock's cohort: none once they have left it
 * @param endedBy name of who cancelled it or said that it did not take place, or null
 */
public record BookingRow(
        Long id,
        UUID publicId,
        Long programmeId,
        Long cohortId,
        Long candidateId,
        UUID candidatePublicId,
        String candidateName,
        String candidateZone,
        Long interviewerId,
        String interviewerName,
        String interviewerZone,
        String interviewerHeadline,
        String callLink,
        JobFamily jobFamily,
        Level level,
        Instant startsAt,
        Instant endsAt,
        String note,
        BookingState state,
        String endedBy,
        Instant endedAt,
        String reason,
        UUID interviewerPublicId,
        Instant candidatePhotoAt,
        Instant interviewerPhotoAt,
        Instant respondBy,
        Boolean late,
        Integer version,
        UUID cohortPublicId,
        Long places) {

    public BookingRow {
        callLink = CallLink.of(callLink, publicId);
    }

    /** The place that the link of the call leads to, empty where there is none. */
    public String callHost() {
        return CallLink.host(callLink);
    }

    public TimeSpan during() {
        return new TimeSpan(startsAt, endsAt);
    }

    /** True while the candidate is in the cohort that the mock belongs to. */
    public boolean inCohort() {
        return places > 0;
    }

    public boolean confirmed() {
        return state == BookingState.CONFIRMED;
    }

    /** True while the interviewer has yet to say whether they come. */
    public boolean requested() {
        return state == BookingState.REQUESTED;
    }

    /** True for a request that came to nothing, whoever's doing that was. */
    public boolean cameToNothing() {
        return state == BookingState.DECLINED || state == BookingState.LAPSED || state == BookingState.WITHDRAWN;
    }

    /** True where somebody said that it was not held. */
    public boolean missed() {
        return state == BookingState.NO_SHOW;
    }

    /** True where another booking stands in its place. */
    public boolean moved() {
        return state == BookingState.RESCHEDULED;
    }

    /** True for a mock that is still to come or under way. */
    public boolean upcoming(Instant now) {
        return confirmed() && now.isBefore(endsAt);
    }

    /** True when it has begun and nobody has said that it was not held: its scorecard is open for ratings. */
    public boolean begun(Instant now) {
        return confirmed() && !now.isBefore(startsAt);
    }

    /** True when it is over and its interviewer still owes the feedback. */
    public boolean feedbackDue(Instant now) {
        return confirmed() && !now.isBefore(endsAt);
    }

    /** True when nobody called it off: one of the two is no longer what they were in the programme. */
    public boolean endedWithMembership() {
        return state == BookingState.CANCELLED && reason.isEmpty();
    }

    public boolean completed() {
        return state == BookingState.COMPLETED;
    }

    public long minutes() {
        return during().length().toMinutes();
    }

    public boolean interviewedBy(long accountId) {
        return interviewerId == accountId;
    }

    /** Name of the other one, seen by one of the two; for anybody else the candidate's. */
    public String otherName(long accountId) {
        return candidateId == accountId ? interviewerName : candidateName;
    }

    /** Public id of the account of the other one, seen by one of the two; for anybody else the candidate's. */
    public UUID otherPublicId(long accountId) {
        return candidateId == accountId ? interviewerPublicId : candidatePublicId;
    }

    /** Since when the other one has a photo, seen by one of the two; for anybody else the candidate's. */
    public Instant otherPhotoAt(long accountId) {
        return candidateId == accountId ? interviewerPhotoAt : candidatePhotoAt;
    }

    /** Zone of the other one, seen by one of the two; for anybody else the candidate's. */
    public ZoneId otherZone(long accountId) {
        return Zones.known(candidateId == accountId ? interviewerZone : candidateZone);
    }

    public ZoneId candidateZoneId() {
        return Zones.known(candidateZone);
    }

    public ZoneId interviewerZoneId() {
        return Zones.known(interviewerZone);
    }
}
