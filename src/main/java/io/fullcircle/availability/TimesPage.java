package io.fullcircle.availability;

import io.fullcircle.availability.offer.OwnTimes;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.PageFunctions;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/**
 * The times that an interviewer offers once: opened with a form, listed by day, closed one by one. What comes again, and on what terms, is
 * beside them on the same page with beans of its own. The buttons carry the id of the window and
 * not its place in the list, which may have moved since it was drawn.
 */
@Named
@RequestScoped
public class TimesPage {

    /** An evening, which is when most people have time. */
    private static final LocalTime FROM = LocalTime.of(18, 0);

    private static final LocalTime TO = LocalTime.of(20, 0);

    @Inject
    private CurrentViewer current;

    @Inject
    private PeopleQueries people;

    @Inject
    private AvailabilityQueries queries;

    @Inject
    private OwnTimes times;

    @Inject
    private AvailabilityService availability;

    @Inject
    @Param
    private String close;

    private LocalDate date;
    private LocalTime from = FROM;
    private LocalTime to = TO;
    private List<OwnWindowRow> rows;
    private Boolean approved;
    private Boolean described;

    /** A day of the list, with the windows that begin on it. */
    public record Day(LocalDate date, List<OwnWindowRow> windows) {}

    /** Reads what is offered before anything is drawn: who has no times to offer finds no page. */
    public void load() {
        times.own();
    }

    public void open() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            TimeSpan opened = availability.open(current.get(), new TimesToOpen(date, from, to));
            OwnTimes.done(faces, "availability.done.opened", words(opened), whichOfTwo(opened));
        } catch (DomainException rule) {
            FormErrors.show(faces, said(rule));
        }
    }

    /** Closes the window that a button of the list asked for; an address alone asks for nothing. */
    public void close() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || close == null) {
            return;
        }
        UUID window = PublicId.parse(close);
        Optional<OwnWindowRow> row =
                getRows().stream().filter(r -> r.publicId().equals(window)).findFirst();
        if (availability.close(current.get(), window) && row.isPresent()) {
            int booked = row.get().booked().size();
            OwnTimes.done(faces, "availability.done.closed", words(row.get().span()), booked);
        } else {
            OwnTimes.done(faces, "availability.done.gone");
        }
    }

    /** Where the clocks show an end of what was opened twice, a sentence that says which of the two it is. */
    private String whichOfTwo(TimeSpan opened) {
        return TimesToOpen.shownTwice(opened, current.getZone())
                .map(instant -> " "
                        + PageFunctions.text3(
                                "availability.done.twice",
                                times.words().date(instant),
                                times.words().time(instant),
                                instant.atOffset(ZoneOffset.UTC).toLocalTime().toString()))
                .orElse("");
    }

    /** A rule knows days, and a person reads them as their language says them. */
    private DomainException said(DomainException rule) {
        Object[] arguments = Arrays.stream(rule.arguments())
                .map(argument ->
                        argument instanceof LocalDate day ? times.words().date(day) : argument)
                .toArray();
        return new DomainException(rule.kind(), rule.field(), rule.messageKey(), arguments);
    }

    public List<OwnWindowRow> getRows() {
        if (rows == null) {
            rows = queries.ownWindows(current.get(), times.own());
        }
        return rows;
    }

    /** The days on which windows begin, earliest first. */
    public List<Day> getDays() {
        Map<LocalDate, List<OwnWindowRow>> days = new LinkedHashMap<>();
        for (OwnWindowRow row : getRows()) {
            days.computeIfAbsent(day(row.span().start()), d -> new ArrayList<>())
                    .add(row);
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    /** True when a programme has approved them, so that candidates see what they open. */
    public boolean isApproved() {
        if (approved == null) {
            approved = people.ownApprovals(current.get()).stream().anyMatch(row -> row.approvedAt() != null);
        }
        return approved;
    }

    /** True once they have said what they bring; nobody is approved before that. */
    public boolean isDescribed() {
        if (described == null) {
            described = isApproved() || people.interviewerProfile(current.get()).isPresent();
        }
        return described;
    }

    /** "18:00–20:00"; with the day of its end where that is another one: "22:00–01:00 (Wed 25 Nov)". */
    public String clocks(TimeSpan span) {
        String clocks = times.words().time(span.start()) + "–" + times.words().time(span.end());
        return overnight(span) ? clocks + " (" + times.words().date(span.end()) + ")" : clocks;
    }

    /** True when it ends on another day than it begins; until midnight is until the end of the same day. */
    public boolean overnight(TimeSpan span) {
        return !day(span.start()).equals(day(span.end().minusNanos(1)));
    }

    /** "Tue 24 Nov, 18:00–20:00". */
    public String words(TimeSpan span) {
        return times.words().date(span.start()) + ", " + clocks(span);
    }

    /** "in 2 days". */
    public String away(Day day) {
        return times.words().day(day.date());
    }

    public LocalDate getFirstDay() {
        return times.today();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, current.getZone());
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getFrom() {
        return from;
    }

    public void setFrom(LocalTime from) {
        this.from = from;
    }

    public LocalTime getTo() {
        return to;
    }

    public void setTo(LocalTime to) {
        this.to = to;
    }
}
