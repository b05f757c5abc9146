package io.fullcircle.catalogue.rubric;

/** The fields for the anchors of a rubric, in both languages. */
public class AnchorForm {

    private String belowEn;
    private String meetsEn;
    private String raisesEn;
    private String belowDe;
    private String meetsDe;
    private String raisesDe;

    /** Fills it; where the German is the English there is nothing to show for it. */
    void fill(AnchorTexts english, AnchorTexts german) {
        belowEn = english.below();
        meetsEn = english.meets();
        raisesEn = english.raises();
        boolean same = english.equals(german);
        belowDe = same ? null : german.below();
        meetsDe = same ? null : german.meets();
        raisesDe = same ? null : german.raises();
    }

    AnchorTexts english() {
        return new AnchorTexts(belowEn, meetsEn, raisesEn);
    }

    AnchorTexts german() {
        return new AnchorTexts(belowDe, meetsDe, raisesDe);
    }

    public String getBelowEn() {
        return belowEn;
    }

    public void setBelowEn(String belowEn) {
        this.belowEn = belowEn;
    }

    public String getMeetsEn() {
        return meetsEn;
    }

    public void setMeetsEn(String meetsEn) {
        this.meetsEn = meetsEn;
    }

    public String getRaisesEn() {
        return raisesEn;
    }

    public void setRaisesEn(String raisesEn) {
        this.raisesEn = raisesEn;
    }

    public String getBelowDe() {
        return belowDe;
    }

    public void setBelowDe(String belowDe) {
        this.belowDe = belowDe;
    }

    public String getMeetsDe() {
        return meetsDe;
    }

    public void setMeetsDe(String meetsDe) {
        this.meetsDe = meetsDe;
    }

    public String getRaisesDe() {
        return raisesDe;
    }

    public void setRaisesDe(String raisesDe) {
        this.raisesDe = raisesDe;
    }
}
