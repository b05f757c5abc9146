package io.fullcircle.people.standing;

import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which an interviewer asks to run mocks in a programme. */
@Named
@RequestScoped
public class ApplyPage {

    private static final String BACK = "/people/standing";

    @Inject
    private CurrentViewer current;

    @Inject
    private StandingPage standing;

    @Inject
    private StandingService standings;

    @Inject
    private PeopleQueries people;

    @Inject
    @Param
    private String id;

    private String why;

    /** Finds the programme; goes back with a word where there is nothing to apply for any more. */
    public void load() {
        standing.load();
        if (!standing.of(getRow()).mayApply()) {
            Redirect.saying(FacesContext.getCurrentInstance(), BACK, "people.standing.rule.applied");
        }
    }

    public void apply() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            standings.apply(current.get(), getRow().programme(), why);
            Redirect.saying(faces, BACK, "people.standing.done.applied", getRow().programmeName());
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    /** True once they have said what they bring, which a lead judges by. */
    public boolean isDescribed() {
        return people.interviewerProfile(current.get()).isPresent();
    }

    public StandingRow getRow() {
        UUID programme = PublicId.parse(id);
        return standing.getRows().stream()
                .filter(row -> row.programme().equals(programme))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
