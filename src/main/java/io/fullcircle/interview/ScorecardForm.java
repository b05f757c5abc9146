package io.fullcircle.interview;

import java.util.List;
import java.util.stream.Stream;

/** The fields of a scorecard, for as many principles as an interviewer can have; those in use are the first ones. */
public class ScorecardForm {

    private final List<RatingForm> ratings =
            Stream.generate(RatingForm::new).limit(AssignmentService.MOST).toList();
    private String strengths;
    private String nextStep;
    private String seen = String.valueOf(ScorecardDraft.NONE);

    /** Names the principle of each part, by position. */
    void belongTo(List<BriefRow> brief) {
        for (int i = 0; i < brief.size(); i++) {
            ratings.get(i).belongTo(brief.get(i));
        }
    }

    /** Fills it with what is kept. */
    void fill(List<BriefRow> brief, DraftRow kept) {
        strengths = kept.strengths();
        nextStep = kept.nextStep();
        seen = kept.version().toString();
        for (int i = 0; i < brief.size(); i++) {
            RatingForm form = ratings.get(i);
            long principle = brief.get(i).id();
            kept.ratings().stream()
                    .filter(r -> r.principleId() == principle)
                    .findFirst()
                    .ifPresent(form::fill);
        }
    }

    /** @param used how many of the parts are in use */
    ScorecardDraft draft(int used) {
        return new ScorecardDraft(
                ratings.stream().limit(used).map(RatingForm::draft).toList(), strengths, nextStep);
    }

    /** What is no number was no version that we gave out, so it is none that anything has. */
    int seenVersion() {
        return seen != null && seen.matches("-?\\d{1,9}") ? Integer.parseInt(seen) : Integer.MIN_VALUE;
    }

    public List<RatingForm> getRatings() {
        return ratings;
    }

    public String getStrengths() {
        return strengths;
    }

    public void setStrengths(String strengths) {
        this.strengths = strengths;
    }

    public String getNextStep() {
        return nextStep;
    }

    public void setNextStep(String nextStep) {
        this.nextStep = nextStep;
    }

    /** Version that the form was filled from. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
