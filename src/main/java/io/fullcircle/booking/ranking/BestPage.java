package io.fullcircle.booking.ranking;

import io.fullcircle.booking.CandidateTimes;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.text.Zones;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What of the open times serves a candidate best: of everybody one, or of one interviewer several. */
@Named
@RequestScoped
public class BestPage {

    private static final int MOST = 6;

    @Inject
    private CurrentViewer current;

    @Inject
    private CandidateTimes times;

    @Inject
    private TimeRanking ranking;

    /** Public id of the interviewer whose times alone are wanted. */
    @Inject
    @Param
    private String interviewer;

    private List<RankedTime> best;

    /** The best first. */
    public List<RankedTime> getTimes() {
        if (best == null) {
            List<RankedTime> ranked =
                    ranking.forCandidate(current.get(), times.programme().id(), times.free());
            best = isOfOne()
                    ? ranked.stream().filter(this::wanted).limit(MOST).toList()
                    : Best.ofEach(ranked, MOST);
        }
        return best;
    }

    /** True where one interviewer's times alone are shown. */
    public boolean isOfOne() {
        return interviewer != null && !interviewer.isEmpty();
    }

    private boolean wanted(RankedTime one) {
        return one.time().interviewer().publicId().toString().equals(interviewer);
    }

    /** Zone of who offers a time. */
    public ZoneId zone(RankedTime one) {
        return Zones.known(one.time().interviewer().zone());
    }
}
