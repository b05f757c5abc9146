package io.fullcircle.readiness;

import io.fullcircle.interview.Signal;
import java.util.List;

/**
 * One principle in a report.
 *
 * @param name as the real interview says it
 * @param shipped true for one that comes with the product, false for one of the programme's own
 * @param retired true for one that was rated and is asked no more
 * @param counted false for one that was rated though it is retired, or interviews for this job family and level hardly ever look at it
 * @param heard all that was heard on it, oldest first
 * @param otherLevel how many of the ratings are for another level than the present target
 */
public record PrincipleReportRow(
        int number,
        String name,
        boolean shipped,
        boolean retired,
        boolean counted,
        List<HeardRow> heard,
        Sufficiency sufficiency,
        int otherLevel) {

    public int count(Signal signal) {
        return (int) heard.stream().filter(row -> row.signal() == signal).count();
    }

    /** How many people rated it. */
    public long interviewers() {
        return Sufficiency.interviewers(heard);
    }

    public boolean sufficient() {
        return sufficiency == Sufficiency.SUFFICIENT;
    }
}
