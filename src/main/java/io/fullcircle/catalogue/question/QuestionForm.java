package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields of the form that writes a question, as they were typed. */
public class QuestionForm {

    private String bucket = Bucket.TECHNICAL.name();
    private String text;
    private String parts;
    private String poleOne;
    private String poleOther;
    private String levelFrom = Level.ENTRY.name();
    private String levelTo = Level.PRINCIPAL.name();
    private List<String> families =
            new ArrayList<>(Arrays.stream(JobFamily.values()).map(Enum::name).toList());
    private String commonness = Commonness.COMMON.name();
    private String minutes = "10";
    private List<String> principles = new ArrayList<>();

    void fill(QuestionContent content) {
        TypedQuestion typed = TypedQuestion.of(content);
        bucket = typed.bucket();
        text = typed.text();
        parts = content.partLines();
        poleOne = typed.poleOne();
        poleOther = typed.poleOther();
        levelFrom = typed.levelFrom();
        levelTo = typed.levelTo();
        families = new ArrayList<>(typed.families());
        commonness = typed.commonness();
        minutes = typed.minutes();
        principles = new ArrayList<>(typed.principles());
    }

    TypedQuestion typed() {
        return new TypedQuestion(
                bucket,
                text,
                parts == null ? List.of() : parts.lines().toList(),
                poleOne,
                poleOther,
                levelFrom,
                levelTo,
                families,
                commonness,
                minutes,
                principles);
    }

    /** Everything that a candidate would read, for a look at the words. */
    String words() {
        return (text == null ? "" : text) + "\n" + (parts == null ? "" : parts);
    }

    public String getBucket() {
        return bucket;
    }

    public void setBucket(String bucket) {
        this.bucket = bucket;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getParts() {
        return parts;
    }

    public void setParts(String parts) {
        this.parts = parts;
    }

    public String getPoleOne() {
        return poleOne;
    }

    public void setPoleOne(String poleOne) {
        this.poleOne = poleOne;
    }

    public String getPoleOther() {
        return poleOther;
    }

    public void setPoleOther(String poleOther) {
        this.poleOther = poleOther;
    }

    public String getLevelFrom() {
        return levelFrom;
    }

    public void setLevelFrom(String levelFrom) {
        this.levelFrom = levelFrom;
    }

    public String getLevelTo() {
        return levelTo;
    }

    public void setLevelTo(String levelTo) {
        this.levelTo = levelTo;
    }

    public List<String> getFamilies() {
        return new ArrayList<>(families);
    }

    public void setFamilies(List<String> families) {
        this.families = new ArrayList<>(families);
    }

    public String getCommonness() {
        return commonness;
    }

    public void setCommonness(String commonness) {
        this.commonness = commonness;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public List<String> getPrinciples() {
        return new ArrayList<>(principles);
    }

    public void setPrinciples(List<String> principles) {
        this.principles = new ArrayList<>(principles);
    }

    public List<String> getBuckets() {
        return names(Bucket.values());
    }

    public List<String> getLevels() {
        return names(Level.values());
    }

    public List<String> getJobFamilies() {
        return names(JobFamily.values());
    }

    public List<String> getCommonnesses() {
        return names(Commonness.values());
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
