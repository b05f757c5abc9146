package io.fullcircle.measurement.files;

import io.fullcircle.measurement.model.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ratings as comma-separated values. The first line names the columns {@code candidate}, {@code interviewer}, {@code principle},
 * {@code interview} and {@code rating}, in any order; others are passed over. A rating is BELOW, MEETS or RAISES; NOT_OBSERVED is
 * none. An interview is a number, a date or a date-time, the same in all lines; dates begin at midnight UTC, and times without
 * a zone are UTC. Everything else is a label.
 */
public final class RatingsFile {

    private static final List<String> COLUMNS = List.of("candidate", "interviewer", "principle", "interview", "rating");
    private static final Map<String, Integer> VALUES =
            Map.of("BELOW", Rating.BELOW, "MEETS", Rating.MEETS, "RAISES", Rating.RAISES);
    private static final String NOTHING_HEARD = "NOT_OBSERVED";

    private final List<BadFile.Fault> faults = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private int[] places;
    private int columns;
    private Class<?> kind;

    private RatingsFile() {}

    private record Entry(List<String> labels, Moment interview, int value) {}

    /**
     * The ratings in the order of the lines; their interviews are numbered by rank among all of the file.
     *
     * @throws BadFile with the line and the reason, for anything else than the above and for a file without ratings
     */
    public static List<Rating> parse(byte[] bytes) {
        List<Csv.Line> lines = Csv.read(bytes);
        RatingsFile file = new RatingsFile();
        if (lines.isEmpty()) {
            throw new BadFile(
                    1, "The file is empty; its first line names the columns " + String.join(", ", COLUMNS) + ".");
        }
        file.header(lines.get(0));
        for (Csv.Line line : lines.subList(1, lines.size())) {
            file.entry(line);
        }
        if (file.faults.isEmpty() && file.entries.isEmpty()) {
            file.fault(lines.get(lines.size() - 1), "No rating follows.");
        }
        if (!file.faults.isEmpty()) {
            throw new BadFile(file.faults.subList(0, Math.min(BadFile.MOST, file.faults.size())));
        }
        return file.ratings();
    }

    private void header(Csv.Line line) {
        List<String> names = line.fields().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        places = new int[COLUMNS.size()];
        columns = names.size();
        for (int i = 0; i < places.length; i++) {
            String name = COLUMNS.get(i);
            places[i] = names.indexOf(name);
            if (places[i] < 0) {
                throw new BadFile(line.number(), "There is no column “" + name + "”.");
            }
            if (names.lastIndexOf(name) > places[i]) {
                throw new BadFile(line.number(), "There are two columns “" + name + "”.");
            }
        }
    }

    private void entry(Csv.Line line) {
        if (line.fields().size() != columns) {
            fault(line, "There are " + line.fields().size() + " fields instead of " + columns + ".");
            return;
        }
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            fields.add(line.fields().get(places[i]));
            if (fields.get(i).isEmpty()) {
                fault(line, "The field “" + COLUMNS.get(i) + "” is empty.");
                return;
            }
        }
        Integer value = VALUES.get(fields.get(4));
        if (value == null && !fields.get(4).equals(NOTHING_HEARD)) {
            fault(line, "There is no rating “" + fields.get(4) + "”; there are BELOW, MEETS and RAISES.");
            return;
        }
        Moment interview = Moment.parse(fields.get(3)).orElse(null);
        if (interview == null) {
            fault(line, "The interview “" + fields.get(3) + "” is no number, date or date-time.");
        } else if (kind != null && kind != interview.kind()) {
            fault(line, "The interviews are numbers in some lines and times in others.");
        } else {
            kind = interview.kind();
            if (value != null) {
                entries.add(new Entry(fields.subList(0, 3), interview, value));
            }
        }
    }

    private void fault(Csv.Line line, String reason) {
        faults.add(new BadFile.Fault(line.number(), reason));
    }

    private List<Rating> ratings() {
        TreeMap<Moment, Long> ranks = new TreeMap<>();
        entries.forEach(entry -> ranks.put(entry.interview, 0L));
        long rank = 0;
        for (Map.Entry<Moment, Long> moment : ranks.entrySet()) {
            moment.setValue(rank++);
        }
        return entries.stream()
                .map(entry -> new Rating(
                        entry.labels.get(0),
                        entry.labels.get(1),
                        entry.labels.get(2),
                        ranks.get(entry.interview),
                        entry.value))
                .toList();
    }
}
