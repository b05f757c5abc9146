package io.fullcircle.booking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Whose open times the address asks for, and from which day on: for the pages that list them. */
@RequestScoped
public class TimesFilter {

    @Inject
    private CurrentViewer current;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String interviewer;

    @Inject
    @Param
    private String from;

    /** Everybody who has open times among these, by name. */
    public List<ApprovedInterviewerRow> interviewers(List<OpenTimeRow> free) {
        return free.stream()
                .map(OpenTimeRow::interviewer)
                .distinct()
                .sorted(Comparator.comparing(ApprovedInterviewerRow::name))
                .toList();
    }

    /**
     * Public id of the interviewer whose times alone are shown; null where everybody's are.
     *
     * @throws DomainException not found for what is no id
     */
    public UUID chosen() {
        return interviewer == null || interviewer.isEmpty() ? null : PublicId.parse(interviewer);
    }

    /** True for the interviewer whose times alone are shown. */
    public boolean isChosen(ApprovedInterviewerRow row) {
        return row.publicId().equals(chosen());
    }

    /** True for times of whoever is shown. */
    public boolean lets(OpenTimeRow time) {
        return chosen() == null || isChosen(time.interviewer());
    }

    /** The choice as addresses carry it along: nothing where everybody is shown. */
    public String parameter() {
        UUID chosen = chosen();
        return chosen == null ? "" : "&interviewer=" + chosen;
    }

    /** So many days from the one that is asked for, in the viewer's zone. */
    public DayRange range(int days) {
        return DayRange.of(date(from), days, LocalDate.now(clock.withZone(current.getZone())));
    }

    /**
     * The day that a parameter names; null where it is empty.
     *
     * @throws DomainException not found for what is no day
     */
    public static LocalDate date(String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw DomainException.notFound();
        }
    }
}
