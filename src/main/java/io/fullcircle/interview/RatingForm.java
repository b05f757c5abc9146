package io.fullcircle.interview;

/** The fields for one assigned principle. */
public class RatingForm {

    private String principle;
    private Signal signal;
    private String evidence;

    void fill(RatingDraft kept) {
        signal = kept.signal();
        evidence = kept.evidence();
    }

    /** What was sent; a principle that is no number is none that is assigned. */
    RatingDraft draft() {
        boolean id = principle != null && principle.matches("\\d{1,18}");
        return new RatingDraft(id ? Long.parseLong(principle) : -1, signal, evidence);
    }

    /** Id of the principle that the fields were drawn for. */
    public String getPrinciple() {
        return principle;
    }

    public void setPrinciple(String principle) {
        this.principle = principle;
    }

    public Signal getSignal() {
        return signal;
    }

    public void setSignal(Signal signal) {
        this.signal = signal;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
