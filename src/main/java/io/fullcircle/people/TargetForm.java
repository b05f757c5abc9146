package io.fullcircle.people;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.time.LocalDate;

/** The fields in which a candidate says what they prepare for. */
public class TargetForm {

    private JobFamily jobFamily;
    private Level level;
    private LocalDate targetDate;
    private String seen = String.valueOf(ProfileChange.NONE);

    void fill(CandidateProfileRow row) {
        jobFamily = row.jobFamily();
        level = row.level();
        targetDate = row.targetDate();
        seen = row.version().toString();
    }

    void propose(TargetRow row) {
        jobFamily = row.jobFamily();
        level = row.level();
    }

    CandidateTarget target() {
        return new CandidateTarget(jobFamily, level, targetDate);
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

    /** Version that the form was filled from. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
