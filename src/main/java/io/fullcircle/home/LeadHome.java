package io.fullcircle.home;

import io.fullcircle.programme.CohortRow;
import io.fullcircle.programme.ProgrammeQueries;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a lead finds at home: the cohorts that they lead. */
@Named
@RequestScoped
public class LeadHome {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammeQueries programmes;

    private List<CohortRow> cohorts;

    public List<CohortRow> getCohorts() {
        if (cohorts == null) {
            cohorts = programmes.cohortsLed(current.get());
        }
        return cohorts;
    }
}
