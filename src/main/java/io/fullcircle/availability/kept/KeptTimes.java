package io.fullcircle.availability.kept;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What of the viewer's time is kept for others, wherever a page tells them. */
@Named
@RequestScoped
public class KeptTimes {

    @Inject
    private CurrentViewer current;

    @Inject
    private KeptQueries queries;

    private List<KeptRow> rows;

    /** Earliest first; none for who is no interviewer. */
    public List<KeptRow> getRows() {
        if (rows == null) {
            rows = current.is(Role.INTERVIEWER) ? queries.own(current.get()) : List.of();
        }
        return rows;
    }
}
