package io.fullcircle.people;

import io.fullcircle.catalogue.Level;
import java.util.List;
import java.util.Set;

/** The fields in which an interviewer says what they bring. */
public class InterviewerForm {

    private String headline;
    private Integer years;
    private Level level;
    private boolean barRaiser;
    private String callLink;
    private Long[] strengths = {};
    private String seen = String.valueOf(ProfileChange.NONE);

    void fill(InterviewerProfileRow row, List<Long> principles) {
        headline = row.headline();
        years = row.yearsInterviewing();
        level = row.level();
        barRaiser = row.barRaiser();
        callLink = row.callLink();
        strengths = principles.toArray(Long[]::new);
        seen = row.version().toString();
    }

    InterviewerDetails details() {
        return new InterviewerDetails(headline, years, level, barRaiser, callLink, Set.of(strengths));
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public Integer getYears() {
        return years;
    }

    public void setYears(Integer years) {
        this.years = years;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public boolean isBarRaiser() {
        return barRaiser;
    }

    public void setBarRaiser(boolean barRaiser) {
        this.barRaiser = barRaiser;
    }

    public String getCallLink() {
        return callLink;
    }

    public void setCallLink(String callLink) {
        this.callLink = callLink;
    }

    public Long[] getStrengths() {
        return strengths;
    }

    public void setStrengths(Long[] strengths) {
        this.strengths = strengths;
    }

    /** Version that the form was filled from. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
