package io.fullcircle.booking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.policy.Allowance;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** The open times of a programme, two weeks at a time or one in columns, for a candidate who looks for one. */
@Named
@RequestScoped
public class BookPage {

    /** Days that are shown at a time: in a list, and in columns. */
    private static final int DAYS = 14;

    private static final int WEEK = 7;

    @Inject
    private CurrentViewer current;

    @Inject
    private CandidateTimes times;

    @Inject
    private PolicyQueries policies;

    @Inject
    private TimesFilter filter;

    @Inject
    @Param
    private String day;

    /** Given by who wants to see other times than those that they like. */
    @Inject
    @Param
    private String all;

    /** {@code week} for who wants the days in columns, {@code best} for who wants what suits them best. */
    @Inject
    @Param
    private String view;

    private Allowance allowance;
    private DayRange range;
    private List<OpenTimeRow> fortnight;
    private List<OpenDay> days;

    /** Reads all that the address asks for before anything is drawn, so that what makes no sense finds no page. */
    public void load() {
        times.programme();
        filter.chosen();
        getOnly();
        getRange();
    }

    public boolean isDescribed() {
        return times.described();
    }

    public List<BookableRow> getProgrammes() {
        return times.programmes();
    }

    public BookableRow getProgramme() {
        return times.programme();
    }

    /** What the viewer has used of what the programme lets them have. */
    public Allowance getAllowance() {
        if (allowance == null) {
            allowance = policies.allowance(current.get(), getProgramme().id());
        }
        return allowance;
    }

    /** Everybody who has open times, by name. */
    public List<ApprovedInterviewerRow> getInterviewers() {
        return filter.interviewers(times.free());
    }

    /** Whose times are shown. */
    public TimesFilter getFilter() {
        return filter;
    }

    /** The day that alone is shown, null where all are. */
    public LocalDate getOnly() {
        return TimesFilter.date(day);
    }

    public boolean isFiltered() {
        return filter.chosen() != null || getOnly() != null;
    }

    /** True when the viewer has said at which times they like to practise. */
    public boolean isPicky() {
        return !times.preference().any();
    }

    /** True when all times are shown, whether the viewer likes them or not. */
    public boolean isAll() {
        return all != null && !all.isEmpty();
    }

    /** "Monday, Tuesday, 18:00–21:00": the times that the viewer likes. */
    public String getLiked() {
        Preference liked = times.preference();
        Stream<String> days =
                liked.days().stream().sorted().map(day -> day.getDisplayName(TextStyle.FULL, current.getLocale()));
        Stream<String> hours = Stream.ofNullable(liked.from()).map(start -> start + "–" + liked.to());
        return Stream.concat(days, hours).collect(Collectors.joining(", "));
    }

    /** This page with the same choice, with all times where those liked are shown, and the other way round. */
    public String getOther() {
        String address = address(getRange().first());
        return isAll() ? address.replace("&all=1", "") : address + "&all=1";
    }

    /** True when nobody offers the viewer anything at all. */
    public boolean isNothing() {
        return times.free().isEmpty();
    }

    /** The days of these two weeks with times, whichever day is chosen. */
    public List<LocalDate> getDates() {
        return fortnight().stream()
                .map(time -> OpenDay.date(time, current.getZone()))
                .distinct()
                .toList();
    }

    public List<OpenDay> getDays() {
        if (days == null) {
            days = OpenDay.of(fortnight(), current.getZone()).stream()
                    .filter(open -> getOnly() == null || open.date().equals(getOnly()))
                    .toList();
        }
        return days;
    }

    /** How many times are shown. */
    public int getCount() {
        return OpenDay.count(getDays());
    }

    /** The days that are shown. */
    public DayRange getRange() {
        if (range == null) {
            range = filter.range(isInWeek() ? WEEK : DAYS);
        }
        return range;
    }

    /** True where the days stand in columns. */
    public boolean isInWeek() {
        return "week".equals(view);
    }

    /** True where the times stand in the order in which they serve the viewer. */
    public boolean isInOrder() {
        return "best".equals(view);
    }

    /** All seven days, those without times too, for columns. */
    public List<OpenDay> getWeek() {
        return OpenDay.all(getRange().days(), getDays());
    }

    /** This page with the same choice, in another view: none is the list. */
    public String view(String other) {
        return address(getRange().first()).replaceAll("&view=[a-z]+", "") + (other.isEmpty() ? "" : "&view=" + other);
    }

    /** The first day with a time that the filter lets through, outside the days shown; null where there is none. */
    public LocalDate getNext() {
        return times.free().stream()
                .filter(this::wanted)
                .map(time -> OpenDay.date(time, current.getZone()))
                .filter(date -> !getRange().holds(date))
                .findFirst()
                .orElse(null);
    }

    /** This page with the programme and the interviewer that are chosen, from another day on. */
    public String address(LocalDate start) {
        return "/booking/book?programme=" + getProgramme().publicId()
                + filter.parameter()
                + (isAll() ? "&all=1" : "")
                + (isInWeek() ? "&view=week" : "")
                + (isInOrder() ? "&view=best" : "")
                + "&from=" + start;
    }

    /** What the button of a time sends: {@link KeepServlet} keeps it and leads to the page that confirms it. */
    public String choice(OpenTimeRow time) {
        return OtherTimes.Choice.of(time).toString();
    }

    private List<OpenTimeRow> fortnight() {
        if (fortnight == null) {
            fortnight = OtherTimes.starts(times.free()).stream()
                    .filter(this::wanted)
                    .filter(time -> getRange().holds(OpenDay.date(time, current.getZone())))
                    .collect(Collectors.toUnmodifiableList());
        }
        return fortnight;
    }

    private boolean wanted(OpenTimeRow time) {
        return filter.lets(time)
                && (isAll() || times.preference().likes(time.slot().start(), current.getZone()));
    }
}
