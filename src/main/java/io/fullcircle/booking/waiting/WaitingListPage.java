package io.fullcircle.booking.waiting;

import io.fullcircle.programme.ProgrammePage;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who waits for a time in a programme, for its leads: the longest first. */
@Named
@RequestScoped
public class WaitingListPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ProgrammePage page;

    @Inject
    private WaitingQueries queries;

    private List<WaiterRow> rows;

    /** Reads the list before anything is drawn: who leads none of the programme finds no page. */
    public void load() {
        getRows();
    }

    /** True for who leads any of this programme: for links to this page. */
    public boolean shows(long programmeId) {
        return WaitingAccess.maySeeList(current.get(), programmeId);
    }

    public List<WaiterRow> getRows() {
        if (rows == null) {
            rows = queries.list(current.get(), page.getProgramme().id());
        }
        return rows;
    }
}
