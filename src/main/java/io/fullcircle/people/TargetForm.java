package io.fullcircle.people;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields in which a candidate says what they prepare for. */
public class TargetForm {

    private JobFamily jobFamily;
    private Level level;
    private LocalDate targetDate;
    private Integer[] preferredDays = {};
    private LocalTime preferredFrom;
    private LocalTime preferredTo;
    private String soFar;
    private String seen = String.valueOf(ProfileChange.NONE);

    void fill(CandidateProfileRow row) {
        jobFamily = row.jobFamily();
        level = row.level();
        targetDate = row.targetDate();
        preferredDays =
                row.preference().days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new);
        preferredFrom = row.preferredFrom();
        preferredTo = row.preferredTo();
        soFar = row.soFar();
        seen = row.version().toString();
    }

    void propose(TargetRow row) {
        jobFamily = row.jobFamily();
        level = row.level();
    }

    CandidateTarget target() {
        Set<DayOfWeek> days = Stream.of(preferredDays).map(DayOfWeek::of).collect(Collectors.toSet());
        return new CandidateTarget(
                jobFamily, level, targetDate, new Preference(days, preferredFrom, preferredTo), soFar);
    }

    public String getSoFar() {
        return soFar;
    }

    public void setSoFar(String soFar) {
        this.soFar = soFar;
    }

    public JobFamily getJobFamily() {
        return jobFamily;
    }

    public void setJobFamily(JobFamily jobFamily) {
        this.jobFamily = jobFamily;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public LocalDate getTargetDate() {
        return targetDate;
    }

    public void setTargetDate(LocalDate targetDate) {
        this.targetDate = targetDate;
    }

    /** ISO numbers of the weekdays. */
    public Integer[] getPreferredDays() {
        return preferredDays;
    }

    public void setPreferredDays(Integer[] preferredDays) {
        this.preferredDays = preferredDays;
    }

    public LocalTime getPreferredFrom() {
        return preferredFrom;
    }

    public void setPreferredFrom(LocalTime preferredFrom) {
        this.preferredFrom = preferredFrom;
    }

    public LocalTime getPreferredTo() {
        return preferredTo;
    }

    public void setPreferredTo(LocalTime preferredTo) {
        this.preferredTo = preferredTo;
    }

    /** Version that the form was filled from. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
