package io.fullcircle.availability.calendar.ics;

import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a calendar says that its owner is busy. Pure: bytes in, spans out, nothing else is kept of it.
 *
 * @param spans from now to the horizon, earliest first; none touches another
 * @param skipped entries that make no sense and do not count
 */
public record BusyTimes(List<TimeSpan> spans, int skipped) {

    /** How far ahead a calendar is worked out. */
    public static final Duration HORIZON = Duration.ofDays(120);

    /**
     * Reads a calendar.
     *
     * @param own zone of the person, for whole days and for times that name no zone
     * @throws CalendarFailure where it cannot be read, or nothing in it makes sense
     */
    public static BusyTimes in(byte[] content, ZoneId own, Instant now) {
        List<IcsComponent> parts = IcsFile.read(content);
        TimeSpan window = new TimeSpan(now, now.plus(HORIZON));
        Effort effort = new Effort();
        LocalDateTime end =
                LocalDateTime.ofInstant(window.end(), ZoneOffset.UTC).plusDays(2);
        IcsZones zones = new IcsZones(parts, own, end, effort);
        Map<String, Series> series = new HashMap<>();
        List<TimeSpan> found = new ArrayList<>();
        int entries = 0;
        int skipped = 0;
        for (IcsComponent part : parts) {
            boolean event = part.is("VEVENT");
            if (!event && !part.is("VFREEBUSY")) {
                continue;
            }
            entries++;
            try {
                if (event) {
                    series.computeIfAbsent(key(part, entries), uid -> new Series(zones, window, effort))
                            .add(part);
                } else {
                    found.addAll(FreeBusy.spans(part, zones, window, effort));
                }
            } catch (CalendarFailure failure) {
                skipped += counted(failure);
            }
        }
        for (Series one : series.values()) {
            skipped += one.spans(found);
        }
        if (entries > 0 && skipped == entries) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        return new BusyTimes(merged(found, window), skipped);
    }

    /** One, for an entry that does not count; a calendar that is too much is so as a whole. */
    static int counted(CalendarFailure failure) {
        if (failure.fault() != CalendarFault.BROKEN) {
            throw failure;
        }
        return 1;
    }

    /** Entries without an id of their own are alone. */
    private static String key(IcsComponent event, int index) {
        String uid = event.text("UID");
        return uid.isEmpty() ? "#" + index : uid;
    }

    private static List<TimeSpan> merged(List<TimeSpan> found, TimeSpan window) {
        List<TimeSpan> sorted = found.stream()
                .filter(window::overlaps)
                .map(span -> new TimeSpan(
                        later(span.start(), window.start()),
                        span.end().isBefore(window.end()) ? span.end() : window.end()))
                .sorted(Comparator.comparing(TimeSpan::start))
                .toList();
        List<TimeSpan> merged = new ArrayList<>();
        for (TimeSpan span : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && !span.start().isAfter(merged.get(last).end())) {
                TimeSpan before = merged.get(last);
                merged.set(last, new TimeSpan(before.start(), later(before.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
