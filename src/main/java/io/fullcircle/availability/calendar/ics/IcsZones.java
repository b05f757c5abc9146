package io.fullcircle.availability.calendar.ics;

import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zones of a calendar by the names that it gives them. A name that everybody knows means what everybody means by it, with or without
 * something in front; any other is looked for in the file; and what is nowhere is taken in the person's own zone, as is a time that names
 * none.
 */
final class IcsZones {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)(\\d\\d)(\\d\\d)?");

    /** A change of the clocks. */
    private record Change(LocalDateTime at, ZoneOffset from, ZoneOffset to) {

        Instant instant() {
            return at.toInstant(from);
        }
    }

    private final Map<String, IcsComponent> inFile = new HashMap<>();

    /** Empty for one that the file describes and that makes no sense. */
    private final Map<String, Optional<ZoneRules>> known = new HashMap<>();

    private final ZoneRules own;
    private final LocalDateTime end;
    private final Effort effort;

    /**
     * @param parts of the file
     * @param own zone of the person
     * @param end when no clock is of interest any more
     */
    IcsZones(List<IcsComponent> parts, ZoneId own, LocalDateTime end, Effort effort) {
        parts.stream()
                .filter(part -> part.is("VTIMEZONE"))
                .forEach(part -> inFile.putIfAbsent(part.text("TZID"), part));
        this.own = own.getRules();
        this.end = end;
        this.effort = effort;
    }

    /** @param id what the file calls it, null for no zone */
    ZoneRules rules(String id) {
        if (id == null || id.isBlank()) {
            return own;
        }
        Optional<ZoneRules> rules = known.get(id);
        if (rules == null) {
            rules = sensible(id.strip());
            known.put(id, rules);
        }
        return rules.orElseThrow(() -> new CalendarFailure(CalendarFault.BROKEN));
    }

    private Optional<ZoneRules> sensible(String id) {
        try {
            return Optional.of(find(id));
        } catch (CalendarFailure failure) {
            BusyTimes.counted(failure);
            return Optional.empty();
        }
    }

    private ZoneRules find(String id) {
        for (String rest = id; ; rest = rest.substring(rest.indexOf('/') + 1)) {
            if (ZoneId.getAvailableZoneIds().contains(rest)) {
                return ZoneId.of(rest).getRules();
            }
            if (rest.indexOf('/') < 0) {
                break;
            }
        }
        IcsComponent described = inFile.get(id);
        return described == null ? own : made(described);
    }

    /** The changes that the file describes, one after the other. */
    private ZoneRules made(IcsComponent zone) {
        List<Change> changes = new ArrayList<>();
        for (IcsComponent part : zone.parts()) {
            if (part.is("STANDARD") || part.is("DAYLIGHT")) {
                add(part, changes);
            }
        }
        if (changes.isEmpty()) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        changes.sort(Comparator.comparing(Change::instant));
        ZoneOffset first = changes.get(0).from();
        ZoneOffset current = first;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Change change : changes) {
            if (!change.to().equals(current)) {
                LocalDateTime at = LocalDateTime.ofInstant(change.instant(), current);
                transitions.add(ZoneOffsetTransition.of(at, current, change.to()));
                current = change.to();
            }
        }
        try {
            return ZoneRules.of(first, first, List.of(), transitions, List.of());
        } catch (IllegalArgumentException disorder) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
    }

    private void add(IcsComponent part, List<Change> changes) {
        ZoneOffset from = offset(part.text("TZOFFSETFROM"));
        ZoneOffset to = offset(part.text("TZOFFSETTO"));
        Moment start = Moment.parse(part.text("DTSTART"), from.getRules());
        changes.add(new Change(start.clock(), from, to));
        LocalDateTime since = start.clock().isBefore(BEGINNING) ? BEGINNING : start.clock();
        for (IcsProperty rule : part.all("RRULE")) {
            for (LocalDateTime at : new Repetition(rule.value()).times(start, since, end, effort)) {
                effort.found();
                changes.add(new Change(at, from, to));
            }
        }
        for (IcsProperty dates : part.all("RDATE")) {
            for (String date : dates.value().split(",")) {
                effort.found();
                changes.add(new Change(Moment.parse(date, from.getRules()).clock(), from, to));
            }
        }
    }

    private static ZoneOffset offset(String text) {
        Matcher parts = OFFSET.matcher(text);
        if (!parts.matches()) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        int sign = parts.group(1).equals("-") ? -1 : 1;
        int seconds = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        try {
            return ZoneOffset.ofHoursMinutesSeconds(
                    sign * Integer.parseInt(parts.group(2)), sign * Integer.parseInt(parts.group(3)), sign * seconds);
        } catch (DateTimeException beyond) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
    }
}
