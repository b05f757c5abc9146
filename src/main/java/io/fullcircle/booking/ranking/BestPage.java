package io.fullcircle.booking.ranking;

import io.fullcircle.booking.CandidateTimes;
import io.fullcircle.booking.TimesFilter;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

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

    @Inject
    private TimesFilter filter;

    private List<RankedTime> best;

    /** The best first. */
    public List<RankedTime> getTimes() {
        if (best == null) {
            List<RankedTime> ranked =
                    ranking.forCandidate(current.get(), times.programme().id(), times.free());
            best = isOfOne()
                    ? ranked.stream()
                            .filter(one -> filter.lets(one.time()))
                            .limit(MOST)
                            .toList()
                    : Best.ofEach(ranked, MOST);
        }
        return best;
    }

    /** True where one interviewer's times alone are shown. */
    public boolean isOfOne() {
        return filter.chosen() != null;
    }
}
