package io.fullcircle.booking.arrange;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.DayRange;
import io.fullcircle.booking.OpenDay;
import io.fullcircle.booking.OtherTimes;
import io.fullcircle.booking.policy.Allowance;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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
    private Clock clock;

    /** Public id of the account. */
    @Inject
    @Param
    private String candidate;

    /** Public id of the cohort that the viewer leads. */
    @Inject
    @Param
    private String cohort;

    @Inject
    @Param
    private String interviewer;

    @Inject
    @Param
    private String from;

    private ArrangeRow row;
    private Allowance allowance;
    private List<OpenTimeRow> free;
    private List<OpenDay> days;
    private DayRange range;

    /** Reads all that the address asks for before anything is drawn, so that what makes no sense finds no page. */
    public void load() {
        getCandidate();
        chosen();
        range();
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
        return free().stream()
                .map(OpenTimeRow::interviewer)
                .distinct()
                .sorted(Comparator.comparing(ApprovedInterviewerRow::name))
                .toList();
    }

    /** True for the interviewer whose times alone are shown. */
    public boolean isChosen(ApprovedInterviewerRow one) {
        return one.publicId().equals(chosen());
    }

    public boolean isNothing() {
        return free().isEmpty();
    }

    public List<OpenDay> getDays() {
        if (days == null) {
            ZoneId zone = current.getZone();
            List<OpenTimeRow> shown = OtherTimes.starts(free()).stream()
                    .filter(time -> chosen() == null || isChosen(time.interviewer()))
                    .filter(time -> range().holds(OpenDay.date(time, zone)))
                    .toList();
            days = OpenDay.of(shown, zone);
        }
        return days;
    }

    /** How many times are shown. */
    public int getCount() {
        return getDays().stream().mapToInt(OpenDay::times).sum();
    }

    /** True for days that lie open: the first in any case. */
    public boolean isOpen(OpenDay open) {
        return open.liesOpen(getDays());
    }

    /** The other clock that stands beside each time: the candidate's, whose time it is. */
    public ZoneId clock(OpenDay.Offer offer) {
        return getCandidate().zoneId();
    }

    public LocalDate getFirst() {
        return range().first();
    }

    public LocalDate getLast() {
        return range().last();
    }

    /** First of the days before, null where there are none. */
    public LocalDate getEarlier() {
        return range().earlier();
    }

    /** First of the days after, null where nothing can be booked so far ahead. */
    public LocalDate getLater() {
        return range().later();
    }

    private DayRange range() {
        if (range == null) {
            LocalDate today = LocalDate.now(clock.withZone(current.getZone()));
            range = DayRange.of(date(from), DAYS, today);
        }
        return range;
    }

    /** This page from another day on. */
    public String address(LocalDate start) {
        UUID chosen = chosen();
        return "/booking/arrange?" + whose() + (chosen == null ? "" : "&interviewer=" + chosen) + "&from=" + start;
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

    private UUID chosen() {
        return interviewer == null || interviewer.isEmpty() ? null : PublicId.parse(interviewer);
    }

    private static LocalDate date(String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw DomainException.notFound();
        }
    }
}
