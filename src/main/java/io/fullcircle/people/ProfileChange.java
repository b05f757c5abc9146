package io.fullcircle.people;

/**
 * What somebody saves on the page of their profile, all of it or nothing.
 *
 * @param target null for who is no candidate
 * @param targetSeen version of the target that they saw, {@link #NONE} where there was none
 * @param interviewer null for who is no interviewer
 * @param interviewerSeen version of what they said as an interviewer, {@link #NONE} where they had said nothing
 * @param background null to leave it as it is
 * @param backgroundSeen version of it that they saw, {@link #NONE} where there was none
 */
public record ProfileChange(
        CandidateTarget target,
        int targetSeen,
        InterviewerDetails interviewer,
        int interviewerSeen,
        BackgroundDetails background,
        int backgroundSeen) {

    /** The version of what is not there yet. */
    public static final int NONE = -1;

    /** Of who says nothing about where they work and what they speak. */
    public ProfileChange(CandidateTarget target, int targetSeen, InterviewerDetails interviewer, int interviewerSeen) {
        this(target, targetSeen, interviewer, interviewerSeen, null, NONE);
    }
}
