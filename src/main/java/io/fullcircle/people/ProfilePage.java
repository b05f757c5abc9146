package io.fullcircle.people;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one says about oneself as a candidate and as an interviewer. Name, language and zone stand with the account. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    private CurrentViewer current;

    @Inject
    private PeopleQueries queries;

    @Inject
    private PrincipleQueries catalogue;

    @Inject
    private PeopleService people;

    private final TargetForm target = new TargetForm();
    private final InterviewerForm interviewer = new InterviewerForm();
    private final BackgroundForm background = new BackgroundForm();
    private List<PrincipleRow> principles;

    @PostConstruct
    void fill() {
        Viewer viewer = current.get();
        if (isCandidate()) {
            queries.candidateProfile(viewer)
                    .ifPresentOrElse(
                            target::fill, () -> queries.proposedTarget(viewer).ifPresent(target::propose));
        }
        if (isInterviewing()) {
            queries.interviewerProfile(viewer).ifPresent(row -> interviewer.fill(row, queries.strengths(viewer)));
        }
        if (isCandidate() || isInterviewing()) {
            queries.background(viewer).ifPresent(background::fill);
        }
    }

    /** Reads the profile before anything is drawn, so that who may not read it finds no page. */
    public void load() {
        if (!isCandidate() && !isInterviewing()) {
            throw DomainException.notFound();
        }
    }

    public void save() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            people.saveProfile(current.get(), change());
            Redirect.saying(faces, "/people/profile", "people.profile.saved");
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                seeNewest();
            }
            FormErrors.show(faces, rule);
        }
    }

    private ProfileChange change() {
        return new ProfileChange(
                isCandidate() ? target.target() : null,
                version(target.getSeen()),
                isInterviewing() ? interviewer.details() : null,
                version(interviewer.getSeen()),
                background.details(),
                version(background.getSeen()));
    }

    /** Keeps what was typed and takes note of what it would replace, so that saving once more does so knowingly. */
    private void seeNewest() {
        Viewer viewer = current.get();
        if (isCandidate()) {
            queries.candidateProfile(viewer)
                    .ifPresent(row -> target.setSeen(row.version().toString()));
        }
        if (isInterviewing()) {
            queries.interviewerProfile(viewer)
                    .ifPresent(row -> interviewer.setSeen(row.version().toString()));
        }
        queries.background(viewer)
                .ifPresent(row -> background.setSeen(row.version().toString()));
    }

    /** What is no number was no version that we gave out, so it is none that anything has. */
    private static int version(String seen) {
        return seen != null && seen.matches("-?\\d{1,9}") ? Integer.parseInt(seen) : Integer.MIN_VALUE;
    }

    public boolean isCandidate() {
        return PeopleAccess.hasTarget(current.get());
    }

    public boolean isInterviewing() {
        return PeopleAccess.interviews(current.get());
    }

    public List<JobFamily> getJobFamilies() {
        return List.of(JobFamily.values());
    }

    public List<Level> getLevels() {
        return List.of(Level.values());
    }

    /** The weekdays by their ISO number, with their names. */
    public Map<Integer, String> getWeekdays() {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(day.getValue(), day.getDisplayName(TextStyle.FULL_STANDALONE, current.getLocale()));
        }
        return names;
    }

    public List<PrincipleRow> getPrinciples() {
        if (principles == null) {
            principles = catalogue.principles(current.get());
        }
        return principles;
    }

    public List<Bucket> getBuckets() {
        return List.of(Bucket.values());
    }

    public List<Style> getStyles() {
        return List.of(Style.values());
    }

    /** Languages by their code, with their names. */
    public Map<String, String> getLanguages() {
        return BackgroundForm.choices(current.getLocale());
    }

    public BackgroundForm getBackground() {
        return background;
    }

    public TargetForm getTarget() {
        return target;
    }

    public InterviewerForm getInterviewer() {
        return interviewer;
    }
}
