package io.fullcircle.availability.calendar.ics;

import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Calendars that give away nothing but when somebody is busy, and periods, which they are written in. */
final class FreeBusy {

    private FreeBusy() {}

    static List<TimeSpan> spans(IcsComponent part, IcsZones zones, TimeSpan window, Effort effort) {
        List<TimeSpan> spans = new ArrayList<>();
        for (IcsProperty line : part.all("FREEBUSY")) {
            if (!line.says("FBTYPE", "FREE")) {
                for (String period : line.value().split(",")) {
                    effort.found();
                    TimeSpan span = period(period, zones.rules(line.parameter("TZID")));
                    if (span.overlaps(window)) {
                        spans.add(span);
                    }
                }
            }
        }
        return spans;
    }

    /** "start/end" or "start/duration". */
    static TimeSpan period(String text, ZoneRules rules) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        Moment start = Moment.parse(text.substring(0, slash), rules);
        String rest = text.substring(slash + 1).strip();
        Instant end = rest.startsWith("P")
                ? Lasting.parse(rest).after(start)
                : Moment.parse(rest, rules).instant();
        if (!end.isAfter(start.instant())) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        return new TimeSpan(start.instant(), end);
    }
}
