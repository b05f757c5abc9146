package io.fullcircle.catalogue;

import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The principles, what we say about each, and whom interviews ask about it. */
@Named
@RequestScoped
public class PrinciplesPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private CatalogueQueries queries;

    private List<PrincipleRow> rows;

    /** Reads the list before anything is drawn, so that who may not read it finds no page. */
    public void load() {
        rows = queries.principles(current.get());
    }

    public List<PrincipleRow> getRows() {
        return rows;
    }

    public List<JobFamily> getJobFamilies() {
        return List.of(JobFamily.values());
    }
}
