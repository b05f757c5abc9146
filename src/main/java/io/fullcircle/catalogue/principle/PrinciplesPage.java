package io.fullcircle.catalogue.principle;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The principles, what we say about each, and whom interviews do not ask about it. */
@Named
@RequestScoped
public class PrinciplesPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private PrincipleQueries queries;

    private List<PrincipleRow> rows;

    /** Reads the list before anything is drawn, so that who may not read it finds no page. */
    public void load() {
        rows = queries.principles(current.get());
    }

    public List<PrincipleRow> getRows() {
        return rows;
    }

    /** The job families whose interviews do not always look at this principle. */
    public List<JobFamily> exceptions(PrincipleRow row) {
        return Arrays.stream(JobFamily.values())
                .filter(family -> !row.applicability(family).counted())
                .toList();
    }
}
