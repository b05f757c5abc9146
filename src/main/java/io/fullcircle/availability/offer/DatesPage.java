package io.fullcircle.availability.offer;

import io.fullcircle.availability.DaysOff;
import io.fullcircle.availability.Hours;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.shared.web.FormErrors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** Dates that differ from their weekday, and days off: each is added with a form and taken back with a button of its own. */
@Named
@RequestScoped
public class DatesPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private OwnTimes times;

    @Inject
    private OfferService offers;

    @Inject
    @Param
    private String dropDate;

    @Inject
    @Param
    private String comeBack;

    private LocalDate day;
    private boolean closed;
    private LocalTime from;
    private LocalTime to;
    private LocalTime from2;
    private LocalTime to2;
    private LocalDate first;
    private LocalDate last;
    private String seen;

    /** A date that differs, with its hours; none where it is closed. */
    public record Differing(LocalDate date, List<Hours> hours) {}

    @PostConstruct
    void begin() {
        seen = seenNow();
    }

    private String seenNow() {
        return Seen.of(coming());
    }

    private SortedMap<LocalDate, List<Hours>> coming() {
        return DateChange.coming(times.own().offer(), times.today());
    }

    public void saveDate() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            offers.saveDate(current.get(), DateChange.typed(day, closed, from, to, from2, to2), seen);
            OwnTimes.done(
                    faces,
                    closed ? "availability.dates.closed" : "availability.dates.saved",
                    times.words().date(day));
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                // What is there by now stands above the form, so saving once more replaces it knowingly.
                seen = seenNow();
            }
            FormErrors.show(faces, "dates", rule);
        }
    }

    public void takeOff() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            offers.takeOff(current.get(), first, last);
            TimeSpan off = new DaysOff(first, last).in(current.getZone());
            long booked =
                    times.own().taken().claims().stream().filter(off::overlaps).count();
            OwnTimes.done(
                    faces,
                    "availability.off.saved",
                    times.words().date(first),
                    times.words().date(last),
                    booked);
        } catch (DomainException rule) {
            FormErrors.show(faces, "off", rule);
        }
    }

    /** Takes back what a button asked for; an address alone asks for nothing. */
    public void act() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || dropDate == null && comeBack == null) {
            return;
        }
        boolean done = dropDate != null
                ? offers.dropDate(current.get(), date(dropDate))
                : offers.comeBack(current.get(), date(comeBack));
        OwnTimes.done(
                faces,
                !done
                        ? "availability.dates.gone"
                        : dropDate != null ? "availability.dates.dropped" : "availability.off.ended",
                times.words().date(date(dropDate != null ? dropDate : comeBack)));
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            // What the database has no room for is no date that anybody saved.
            if (date.getYear() < 1970 || date.getYear() > 9999) {
                throw DomainException.notFound();
            }
            return date;
        } catch (DateTimeException malformed) {
            throw DomainException.notFound();
        }
    }

    /** The dates to come that differ, earliest first. */
    public List<Differing> getDates() {
        return coming().entrySet().stream()
                .map(date -> new Differing(date.getKey(), date.getValue()))
                .toList();
    }

    /** The days off that are not over, earliest first. */
    public List<DaysOff> getOff() {
        return times.own().offer().off().stream()
                .filter(days -> !days.last().isBefore(times.today()))
                .toList();
    }

    /** "09:00–12:00, 18:00–20:00". */
    public String clocks(Differing date) {
        return date.hours().stream()
                .map(hours -> hours.from() + "–" + hours.to())
                .collect(Collectors.joining(", "));
    }

    public LocalDate getEarliest() {
        return times.today();
    }

    public LocalDate getLatest() {
        return times.today().plusDays(DateChange.MOST_DAYS_AHEAD);
    }

    /** What the form for dates was filled beside. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
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

    public LocalTime getFrom2() {
        return from2;
    }

    public void setFrom2(LocalTime from2) {
        this.from2 = from2;
    }

    public LocalTime getTo2() {
        return to2;
    }

    public void setTo2(LocalTime to2) {
        this.to2 = to2;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
