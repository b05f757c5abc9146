package io.fullcircle.people;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.JobFamily;
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
    private Level[] levels = {};
    private JobFamily[] families = {};
    private Bucket[] buckets = {};
    private Style style;
    private String companies;
    private String seen = String.valueOf(ProfileChange.NONE);

    void fill(InterviewerProfileRow row, List<Long> principles) {
        headline = row.headline();
        years = row.yearsInterviewing();
        level = row.level();
        barRaiser = row.barRaiser();
        callLink = row.callLink();
        strengths = principles.toArray(Long[]::new);
        InterviewerScope scope = row.scope();
        levels = scope.levels().toArray(Level[]::new);
        families = scope.families().toArray(JobFamily[]::new);
        buckets = scope.buckets().toArray(Bucket[]::new);
        style = scope.style();
        companies = scope.companies();
        seen = row.version().toString();
    }

    InterviewerDetails details() {
        return new InterviewerDetails(headline, years, level, barRaiser, callLink, Set.of(strengths), scope());
    }

    private InterviewerScope scope() {
        return new InterviewerScope(
                Set.copyOf(List.of(levels)),
                Set.copyOf(List.of(families)),
                Set.copyOf(List.of(buckets)),
                style,
                companies);
    }

    public Level[] getLevels() {
        return levels;
    }

    public void setLevels(Level[] levels) {
        this.levels = levels;
    }

    public JobFamily[] getFamilies() {
        return families;
    }

    public void setFamilies(JobFamily[] families) {
        this.families = families;
    }

    public Bucket[] getBuckets() {
        return buckets;
    }

    public void setBuckets(Bucket[] buckets) {
        this.buckets = buckets;
    }

    public Style getStyle() {
        return style;
    }

    public void setStyle(Style style) {
        this.style = style;
    }

    public String getCompanies() {
        return companies;
    }

    public void setCompanies(String companies) {
        this.companies = companies;
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
