package io.fullcircle.availability.offer;

import io.fullcircle.availability.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The weekly hours as they are typed, row by row: what makes no sense stays as it is and says so at its field. Rows are added, removed and
 * copied here without anything being saved.
 */
public final class WeekForm {

    /** To the minute, as the fields of browsers have it. */
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final String EVENING = "18:00";
    private static final String NIGHT = "20:00";

    private final Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);

    /** One stretch of one day. */
    public static final class Stretch {

        private final String from;
        private final String to;
        private String fault;
        private String problem;

        Stretch(String from, String to) {
            this.from = from;
            this.to = to;
        }

        public String getFrom() {
            return from;
        }

        public String getTo() {
            return to;
        }

        /** "from" or "to" where one of them is at fault, else null. */
        public String getFault() {
            return fault;
        }

        /** Key of what is wrong with it, null for nothing. */
        public String getProblem() {
            return problem;
        }

        boolean blank() {
            return from.isBlank() && to.isBlank();
        }

        /** The hours, or nothing and a fault. */
        Optional<Hours> read() {
            LocalTime begin = time("from", from);
            LocalTime end = begin == null ? null : time("to", to);
            if (end == null) {
                return Optional.empty();
            }
            if (begin.equals(end)) {
                blame("to", "availability.rule.empty");
                return Optional.empty();
            }
            return Optional.of(new Hours(begin, end));
        }

        void blame(String field, String key) {
            fault = field;
            problem = key;
        }

        private LocalTime time(String field, String text) {
            try {
                return LocalTime.parse(text.strip(), CLOCK);
            } catch (DateTimeException malformed) {
                blame(field, "availability.rule.time");
                return null;
            }
        }
    }

    private WeekForm() {
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, new ArrayList<>());
        }
    }

    /** The form that shows these hours. */
    static WeekForm of(Map<DayOfWeek, List<Hours>> week) {
        WeekForm form = new WeekForm();
        week.forEach((day, spans) -> spans.forEach(span -> form.days
                .get(day)
                .add(new Stretch(span.from().toString(), span.to().toString()))));
        return form;
    }

    /** The form as it was sent; of what else is sent nothing counts. */
    static WeekForm sent(Map<String, String> parameters) {
        WeekForm form = new WeekForm();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int i = 0; i < Week.MOST; i++) {
                String name = "w-" + day.getValue() + "-" + i;
                if (parameters.containsKey(name + "-from")) {
                    String to = parameters.getOrDefault(name + "-to", "");
                    form.days.get(day).add(new Stretch(parameters.get(name + "-from"), to));
                }
            }
        }
        return form;
    }

    /** One more stretch for a day: an evening for one that has none, else one to be filled in. */
    void add(DayOfWeek day) {
        List<Stretch> rows = days.get(day);
        if (rows.size() < Week.MOST) {
            rows.add(rows.isEmpty() ? new Stretch(EVENING, NIGHT) : new Stretch("", ""));
        }
    }

    void remove(DayOfWeek day, int index) {
        if (index >= 0 && index < days.get(day).size()) {
            days.get(day).remove(index);
        }
    }

    /** Gives other days the hours of this one: Monday to Friday, or all of them. */
    void copy(DayOfWeek day, boolean all) {
        List<Stretch> rows = days.get(day);
        for (DayOfWeek other : DayOfWeek.values()) {
            if (other != day && (all || other.getValue() <= DayOfWeek.FRIDAY.getValue())) {
                days.put(
                        other,
                        new ArrayList<>(rows.stream()
                                .map(row -> new Stretch(row.from, row.to))
                                .toList()));
            }
        }
    }

    /** The week that this says; empty where something is wrong with it, which each row says of itself. */
    Optional<Week> week() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        boolean whole = true;
        for (Map.Entry<DayOfWeek, List<Stretch>> day : days.entrySet()) {
            List<Hours> spans = new ArrayList<>();
            for (Stretch row : day.getValue()) {
                Optional<Hours> hours = row.blank() ? Optional.empty() : row.read();
                hours.ifPresent(spans::add);
                if (hours.isPresent() && Week.overlapping(spans, spans.size() - 1)) {
                    row.blame("from", "availability.rule.overlapping");
                }
                whole &= row.problem == null;
            }
            spans.sort((one, other) -> one.from().compareTo(other.from()));
            week.put(day.getKey(), spans);
        }
        return whole ? Optional.of(new Week(week)) : Optional.empty();
    }

    public List<Stretch> rows(DayOfWeek day) {
        return days.get(day);
    }
}
