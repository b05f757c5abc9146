package io.fullcircle.booking.arrange;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.DayRange;
import io.fullcircle.booking.OpenDay;
import io.fullcircle.booking.OtherTimes;
import io.fullcircle.booking.TimesFilter;
import io.fullcircle.booking.policy.Allowance;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What is open to a candidate, for the lead who books for them: the same times that they see, whether they like them or not. */
@Named
@RequestScoped
public class ArrangePage {

    private static final int DAYS = 14;

    @Inject
    private CurrentViewer current;

    @Inject
    private ArrangeQueries queries;

    @Inject
    private TimesFilter filter;

    /** Public id of the account. */
    @Inject
    @Param
    private String candidate;

    /** Public id of the cohort that the viewer leads. */
    @Inject
    @Param
    private String cohort;

    private ArrangeRow row;
    private Allowance allowance;
    private List<OpenTimeRow> free;
    private List<OpenDay> days;
    private DayRange range;

    /** Reads all that the address asks for before anything is drawn, so that what makes no sense finds no page. */
    public void load() {
        getCandidate();
        filter.chosen();
        getRange();
    }

    /** Whom the viewer books for, or nothing is there. */
    public ArrangeRow getCandidate() {
        if (row == null) {
            row = queries.candidate(current.get(), PublicId.parse(cohort), PublicId.parse(candidate))
                    .orElseThrow(DomainException::notFound);
        }
        return row;
    }

    /** What they have used of what the programme lets them have. */
    public Allowance getAllowance() {
        if (allowance == null) {
            allowance = queries.allowance(current.get(), getCandidate()).orElseThrow(DomainException::notFound);
        }
        return allowance;
    }

    /** Everything that they can book. */
    List<OpenTimeRow> free() {
        if (free == null) {
            free = queries.times(current.get(), getCandidate());
        }
        return free;
    }

    /** Reads anew what has changed since, after a refusal. */
    void refresh() {
        free = null;
        allowance = null;
    }

    /** Everybody who has open times, by name. */
    public List<ApprovedInterviewerRow> getInterviewers() {
        return filter.interviewers(free());
    }

    /** Whose times are shown. */
    public TimesFilter getFilter() {
        return filter;
    }

    public boolean isNothing() {
        return free().isEmpty();
    }

    public List<OpenDay> getDays() {
        if (days == null) {
            ZoneId zone = current.getZone();
            List<OpenTimeRow> shown = OtherTimes.starts(free()).stream()
                    .filter(filter::lets)
                    .filter(time -> getRange().holds(OpenDay.date(time, zone)))
                    .toList();
            days = OpenDay.of(shown, zone);
        }
        return days;
    }

    /** How many times are shown. */
    public int getCount() {
        return OpenDay.count(getDays());
    }

    /** The other clock that stands beside each time: the candidate's, whose time it is. */
    public ZoneId clock(OpenDay.Offer offer) {
        return getCandidate().zoneId();
    }

    /** The days that are shown. */
    public DayRange getRange() {
        if (range == null) {
            range = filter.range(DAYS);
        }
        return range;
    }

    /** This page from another day on. */
    public String address(LocalDate start) {
        return "/booking/arrange?" + whose() + filter.parameter() + "&from=" + start;
    }

    /** The page that confirms a time. */
    public String confirm(OpenTimeRow time) {
        return "/booking/arrange-confirm?" + whose() + "&interviewer="
                + time.interviewer().publicId() + "&start=" + time.slot().start();
    }

    /** The part of addresses that says whose mock it is to be. */
    public String whose() {
        return "candidate=" + getCandidate().publicId() + "&cohort="
                + getCandidate().cohortPublicId();
    }
}
