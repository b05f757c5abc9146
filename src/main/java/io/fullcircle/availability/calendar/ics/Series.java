package io.fullcircle.availability.calendar.ics;

import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An event with all its repetitions, and those of them that were moved or called off by themselves. One that was moved replaces the one
 * that it names, and that one alone.
 */
final class Series {

    private final IcsZones zones;
    private final TimeSpan window;
    private final Effort effort;
    private final List<IcsComponent> events = new ArrayList<>();
    private final List<IcsComponent> moved = new ArrayList<>();

    /** What does not take place as the rule says. */
    private final Set<Instant> without = new HashSet<>();

    private final Set<LocalDate> withoutDays = new HashSet<>();

    Series(IcsZones zones, TimeSpan window, Effort effort) {
        this.zones = zones;
        this.window = window;
        this.effort = effort;
    }

    void add(IcsComponent event) {
        IcsProperty replaced = event.first("RECURRENCE-ID");
        if (replaced == null) {
            events.add(event);
        } else {
            leaveOut(replaced);
            moved.add(event);
        }
    }

    /**
     * Adds when these events keep their owner busy.
     *
     * @return how many of them make no sense
     */
    int spans(List<TimeSpan> found) {
        int skipped = 0;
        for (IcsComponent event : events) {
            skipped += spans(event, true, found);
        }
        for (IcsComponent event : moved) {
            skipped += spans(event, false, found);
        }
        return skipped;
    }

    private int spans(IcsComponent event, boolean repeats, List<TimeSpan> found) {
        if (event.says("STATUS", "CANCELLED") || event.says("TRANSP", "TRANSPARENT")) {
            return 0;
        }
        try {
            found.addAll(repeats ? repeated(event) : one(start(event), lasting(event)));
            return 0;
        } catch (CalendarFailure failure) {
            return BusyTimes.counted(failure);
        } catch (java.time.DateTimeException | ArithmeticException beyond) {
            return 1;
        }
    }

    private List<TimeSpan> repeated(IcsComponent event) {
        Moment start = start(event);
        Lasting lasting = lasting(event);
        Set<Instant> gone = new HashSet<>(without);
        Set<LocalDate> goneDays = new HashSet<>(withoutDays);
        for (IcsProperty line : event.all("EXDATE")) {
            for (String value : line.value().split(",")) {
                leaveOut(moment(line, value), gone, goneDays);
            }
        }
        List<TimeSpan> spans = new ArrayList<>();
        for (Moment at : times(event, start, lasting)) {
            effort.found();
            if (!gone.contains(at.instant()) && !goneDays.contains(at.date())) {
                spans.addAll(one(at, lasting));
            }
        }
        for (IcsProperty line : event.all("RDATE")) {
            if (line.says("VALUE", "PERIOD")) {
                spans.addAll(periods(line, gone));
            }
        }
        return spans;
    }

    private Set<Moment> times(IcsComponent event, Moment start, Lasting lasting) {
        LocalDateTime from = start.shows(window.start()).minusDays(lasting.wholeDays() + 1);
        LocalDateTime to = start.shows(window.end()).plusDays(1);
        Set<Moment> times = new HashSet<>();
        times.add(start);
        for (IcsProperty rule : event.all("RRULE")) {
            for (LocalDateTime at : new Repetition(rule.value()).times(start, from, to, effort)) {
                times.add(start.at(at));
            }
        }
        for (IcsProperty line : event.all("RDATE")) {
            if (!line.says("VALUE", "PERIOD")) {
                for (String value : line.value().split(",")) {
                    Moment extra = moment(line, value);
                    times.add(start.day() ? start.at(extra.date().atStartOfDay()) : extra);
                }
            }
        }
        return times;
    }

    private List<TimeSpan> periods(IcsProperty line, Set<Instant> gone) {
        List<TimeSpan> spans = new ArrayList<>();
        for (String value : line.value().split(",")) {
            effort.found();
            TimeSpan span = FreeBusy.period(value, zones.rules(line.parameter("TZID")));
            if (!gone.contains(span.start()) && span.overlaps(window)) {
                spans.add(span);
            }
        }
        return spans;
    }

    /** Nothing for what takes no time, or lies outside of the window. */
    private List<TimeSpan> one(Moment start, Lasting lasting) {
        Instant from = start.instant();
        Instant to = lasting.after(start);
        boolean within = to.isAfter(from) && to.isAfter(window.start()) && from.isBefore(window.end());
        return within ? List.of(new TimeSpan(from, to)) : List.of();
    }

    private Moment start(IcsComponent event) {
        IcsProperty line = event.first("DTSTART");
        if (line == null) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        return moment(line, line.value());
    }

    private Lasting lasting(IcsComponent event) {
        Moment start = start(event);
        IcsProperty end = event.first("DTEND");
        if (end != null) {
            Moment until = moment(end, end.value());
            if (start.day()) {
                long days = ChronoUnit.DAYS.between(start.date(), until.date());
                // Some end a day on itself.
                return new Lasting((int) Math.max(1, days), Duration.ZERO);
            }
            return new Lasting(0, Duration.between(start.instant(), until.instant()));
        }
        if (event.first("DURATION") != null) {
            return Lasting.parse(event.text("DURATION"));
        }
        return start.day() ? Lasting.A_DAY : Lasting.NOTHING;
    }

    private void leaveOut(IcsProperty line) {
        leaveOut(moment(line, line.value()), without, withoutDays);
    }

    /** A day without a time stands for whatever begins on it, on the clock of the event. */
    private static void leaveOut(Moment moment, Set<Instant> instants, Set<LocalDate> days) {
        if (moment.day()) {
            days.add(moment.date());
        } else {
            instants.add(moment.instant());
        }
    }

    private Moment moment(IcsProperty line, String value) {
        return Moment.parse(value, zones.rules(line.parameter("TZID")));
    }
}
