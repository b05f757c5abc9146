package io.fullcircle.interview;

/** The fields for one assigned principle. */
public class RatingForm {

    private String principle;
    private String shown;
    private Signal signal;
    private String evidence;

    /** Says which principle the fields are for, and what stands beside them. */
    void belongTo(BriefRow row) {
        principle = row.id().toString();
        shown = row.stamp().text();
    }

    void fill(RatingDraft kept) {
        signal = kept.signal();
        evidence = kept.evidence();
    }

    /** What was sent; a principle that is no number is none that is assigned. */
    RatingDraft draft() {
        boolean id = principle != null && principle.matches("\\d{1,18}");
        return new RatingDraft(id ? Long.parseLong(principle) : -1, signal, evidence, Stamp.read(shown));
    }

    /** Id of the principle that the fields were drawn for. */
    public String getPrinciple() {
        return principle;
    }

    public void setPrinciple(String principle) {
        this.principle = principle;
    }

    /** What stood beside the fields when they were drawn. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
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
