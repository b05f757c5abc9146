package io.fullcircle.availability.calendar.ics;

import io.fullcircle.availability.calendar.fetch.AnswerBody;
import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/**
 * Takes a calendar file apart. Only what says when somebody is busy is kept, so titles, places and people are gone before anything is
 * done with the rest; and what the library would make of zones and addresses in a file is not asked for.
 */
final class IcsFile {

    private static final int MAX_DEPTH = 8;
    private static final int MAX_COMPONENTS = 20_000;
    private static final String BEGIN = "BEGIN:VCALENDAR";

    private static final Set<String> KEPT = Set.of(
            "UID",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "TRANSP",
            "STATUS",
            "FREEBUSY",
            "TZID",
            "TZOFFSETFROM",
            "TZOFFSETTO");

    private IcsFile() {}

    /**
     * The outermost parts of all calendars in the file.
     *
     * @throws CalendarFailure where it is too large, no calendar, broken, or too much
     */
    static List<IcsComponent> read(byte[] content) {
        if (content.length > AnswerBody.MAX_BYTES) {
            throw new CalendarFailure(CalendarFault.TOO_LARGE);
        }
        String text = new String(content, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (!text.regionMatches(true, 0, BEGIN, 0, BEGIN.length())) {
            throw new CalendarFailure(CalendarFault.NO_CALENDAR);
        }
        Collector collector = new Collector();
        try {
            new CalendarParserImpl(true).parse(new UnfoldingReader(new StringReader(text), true), collector);
        } catch (ParserException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
        return collector.outermost;
    }

    /** Its words may quote the file, so only the line is taken from it. */
    private static CalendarFailure failure(ParserException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CalendarFailure own) {
                return own;
            }
        }
        return new CalendarFailure(CalendarFault.BROKEN, Math.max(0, e.getLineNo()));
    }

    private static final class Collector implements ContentHandler {

        private final List<IcsComponent> outermost = new ArrayList<>();
        private final Deque<IcsComponent> open = new ArrayDeque<>();
        private Map<String, String> parameters = new HashMap<>();
        private String value = "";
        private int components;

        @Override
        public void startCalendar() {
            open.clear();
        }

        @Override
        public void endCalendar() {
            open.clear();
        }

        /** The parser goes down one call for each level, so the bound is here. */
        @Override
        public void startComponent(String name) {
            components++;
            if (open.size() >= MAX_DEPTH || components > MAX_COMPONENTS) {
                throw new CalendarFailure(CalendarFault.TOO_MUCH);
            }
            IcsComponent component = new IcsComponent(name.toUpperCase(Locale.ROOT));
            (open.isEmpty() ? outermost : open.peek().parts()).add(component);
            open.push(component);
        }

        @Override
        public void endComponent(String name) {
            open.pop();
        }

        @Override
        public void startProperty(String name) {
            parameters = new HashMap<>();
            value = "";
        }

        @Override
        public void parameter(String name, String text) {
            parameters.put(name.toUpperCase(Locale.ROOT), text.replace("\"", ""));
        }

        @Override
        public void propertyValue(String text) {
            value = text;
        }

        @Override
        public void endProperty(String name) {
            String known = name.toUpperCase(Locale.ROOT);
            if (!open.isEmpty() && KEPT.contains(known)) {
                open.peek().add(known, new IcsProperty(value, Map.copyOf(parameters)));
            }
        }
    }
}
