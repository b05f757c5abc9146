package io.fullcircle.programme;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The form that makes a cohort. */
@Named
@RequestScoped
public class CohortFormPage {

    /** Weeks between the first and the last day that a new form proposes. */
    private static final int WEEKS = 12;

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private ProgrammeService programmes;

    @Inject
    private Clock clock;

    private String name;
    private JobFamily jobFamily = JobFamily.SOFTWARE_ENGINEER;
    private Level level = Level.SENIOR;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @PostConstruct
    void propose() {
        startsOn = LocalDate.now(clock.withZone(current.getZone()));
        endsOn = startsOn.plusWeeks(WEEKS);
    }

    /** Finds the programme; who may not make cohorts in it gets the answer for one that is not there. */
    public void load() {
        if (!page.isMayRun()) {
            throw DomainException.notFound();
        }
    }

    public void make() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            CohortDetails details = new CohortDetails(name, jobFamily, level, startsOn, endsOn);
            programmes.makeCohort(current.get(), page.getProgramme().publicId(), details);
            Redirect.saying(
                    faces,
                    "/programme/programme?id=" + page.getProgramme().publicId(),
                    "programme.cohort.made",
                    details.name());
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    public List<JobFamily> getJobFamilies() {
        return List.of(JobFamily.values());
    }

    public List<Level> getLevels() {
        return List.of(Level.values());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
