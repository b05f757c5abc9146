package io.fullcircle.booking.arrange;

import io.fullcircle.booking.ranking.Best;
import io.fullcircle.booking.ranking.RankedTime;
import io.fullcircle.booking.ranking.TimeRanking;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What of the open times serves the candidate best whom a lead books for: above the first of the days, as long as everybody is shown. */
@Named
@RequestScoped
public class ArrangeBestPage {

    private static final int MOST = 4;

    @Inject
    private CurrentViewer current;

    @Inject
    private ArrangePage page;

    @Inject
    private TimeRanking ranking;

    private List<RankedTime> best;

    /** The best time of each interviewer; nothing on later days, and where one interviewer is chosen. */
    public List<RankedTime> getTimes() {
        if (best == null) {
            boolean first = page.getFilter().chosen() == null && page.getRange().earlier() == null;
            ArrangeRow row = page.getCandidate();
            best = first && !page.isNothing()
                    ? Best.ofEach(
                            ranking.forLead(
                                    current.get(),
                                    row.accountId(),
                                    row.zoneId(),
                                    row.programmeId(),
                                    row.cohortId(),
                                    page.free()),
                            MOST)
                    : List.of();
        }
        return best;
    }
}
