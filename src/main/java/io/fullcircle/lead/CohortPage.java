package io.fullcircle.lead;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.time.Times;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** How the candidates of a cohort are doing, for who leads it. */
@Named
@RequestScoped
public class CohortPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private LeadQueries queries;

    @Inject
    private Times times;

    @Inject
    @Param
    private String id;

    private BoardCohortRow cohort;
    private Board board;

    /** Finds the cohort, or answers as if there were none. */
    public void load() {
        Viewer viewer = current.get();
        cohort = queries.cohort(viewer, PublicId.parse(id)).orElseThrow(DomainException::notFound);
        board = Board.of(queries.candidates(viewer, cohort), current.getLocale());
    }

    public BoardCohortRow getCohort() {
        return cohort;
    }

    public Board getBoard() {
        return board;
    }

    /** What needs somebody most: feedback that is due, then candidates with nothing booked. */
    public String getHeading() {
        Messages messages = messages();
        if (board.due() > 0) {
            return messages.text("lead.cohort.due", board.due());
        }
        return board.nothingBooked() > 0
                ? messages.text("lead.cohort.nothingBooked", board.nothingBooked())
                : messages.text("lead.cohort.allBooked");
    }

    /** Which cohort it is, what it prepares for and when. */
    public String getLead() {
        Messages messages = messages();
        String target = messages.text("catalogue.jobFamily." + cohort.jobFamily()) + ", "
                + messages.text("catalogue.level." + cohort.level());
        return messages.text(
                "lead.cohort.lead",
                cohort.name(),
                cohort.programmeName(),
                target,
                times.date(cohort.startsOn()),
                times.date(cohort.endsOn()));
    }

    /** The level and the date that a candidate prepares for, as far as they have said them. */
    public String target(BoardRow row) {
        if (row.level() == null) {
            return messages().text("lead.cohort.noTarget");
        }
        String level = messages().text("catalogue.level." + row.level());
        return row.targetDate() == null
                ? level
                : messages().text("lead.cohort.on", level, times.date(row.targetDate()));
    }

    private Messages messages() {
        return Messages.in(current.getLocale());
    }
}
