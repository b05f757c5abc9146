package io.fullcircle.programme;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The list of programmes, and the form that makes one. */
@Named
@RequestScoped
public class ProgrammesPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammeQueries queries;

    @Inject
    private ProgrammeService programmes;

    private List<ProgrammeRow> rows;
    private String name;

    /** Reads the list before anything is drawn, so that who may not read it finds no page. */
    public void load() {
        getRows();
    }

    public List<ProgrammeRow> getRows() {
        if (rows == null) {
            rows = queries.programmes(current.get());
        }
        return rows;
    }

    public boolean isMayMake() {
        return ProgrammeAccess.mayMakeProgrammes(current.get());
    }

    public void make() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            UUID made = programmes.makeProgramme(current.get(), name);
            Redirect.saying(faces, "/programme/programme?id=" + made, "programme.made", name);
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
