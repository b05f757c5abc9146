package io.fullcircle.home;

import io.fullcircle.booking.attendance.AttendanceQueries;
import io.fullcircle.booking.attendance.DisputeRow;
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

    @Inject
    private AttendanceQueries attendance;

    private List<CohortRow> cohorts;
    private List<DisputeRow> disputes;

    /** The mocks of which two people say different things, and which wait for a decision. */
    public List<DisputeRow> getDisputes() {
        if (disputes == null) {
            disputes = attendance.disputes(current.get());
        }
        return disputes;
    }

    public List<CohortRow> getCohorts() {
        if (cohorts == null) {
            cohorts = programmes.cohortsLed(current.get());
        }
        return cohorts;
    }
}
