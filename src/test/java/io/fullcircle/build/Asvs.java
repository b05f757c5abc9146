package io.fullcircle.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table {@code src/docs/asvs.csv}: what of OWASP ASVS 5.0, levels 1 and 2, is met, and what shows it. */
final class Asvs {
    static final String HEADER = "number,level,applies,status,evidence";

    private static final Path FILE = Path.of("src/docs/asvs.csv");
    private static final Pattern LINE =
            Pattern.compile("([\\d.]+),(\\d),(\\w*),(\\w*),(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    private final List<Row> rows;

    /** One requirement. @param evidence our own words, with files of this repository between backticks */
    record Row(String number, int level, String applies, String status, String evidence) {
        boolean applying() {
            return applies.equals("yes");
        }

        boolean met() {
            return status.equals("met");
        }

        List<String> files() {
            return NAMED.matcher(evidence)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private Asvs(List<Row> rows) {
        this.rows = rows;
    }

    static Asvs read(Path basedir) throws IOException {
        return of(Files.readAllLines(basedir.resolve(FILE)));
    }

    /** @throws IllegalArgumentException with the line that is none */
    static Asvs of(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("the first line is not " + HEADER);
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no row: " + line);
            }
            String evidence =
                    parts.group(5) == null ? parts.group(6) : parts.group(5).replace("\"\"", "\"");
            rows.add(new Row(
                    parts.group(1),
                    Integer.parseInt(parts.group(2)),
                    parts.group(3),
                    parts.group(4),
                    evidence.strip()));
        }
        return new Asvs(rows);
    }

    /** Number and level of every requirement of levels 1 and 2. */
    static Map<String, Integer> requirements() throws IOException {
        Map<String, Integer> all = new TreeMap<>();
        try (BufferedReader list = new BufferedReader(
                new InputStreamReader(Asvs.class.getResourceAsStream("asvs-5.0.txt"), StandardCharsets.UTF_8))) {
            list.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(parts -> all.put(parts[0], Integer.parseInt(parts[1])));
        }
        return all;
    }

    /** What is wrong with the table, in an order of its rows. */
    List<String> complaints(Map<String, Integer> requirements, Path basedir) {
        List<String> complaints = new ArrayList<>();
        Map<String, Integer> missing = new TreeMap<>(requirements);
        for (Row row : rows) {
            Integer level = missing.remove(row.number());
            if (level == null || level != row.level()) {
                complaints.add(row.number() + " is no requirement of level " + row.level() + ", or stands twice");
            }
            complaint(row).ifPresent(complaints::add);
            row.files().stream()
                    .filter(file -> !Files.isRegularFile(basedir.resolve(file)))
                    .forEach(file -> complaints.add(row.number() + " names " + file + ", which is not there"));
        }
        missing.keySet().forEach(number -> complaints.add(number + " is missing"));
        return complaints;
    }

    private static java.util.Optional<String> complaint(Row row) {
        boolean words = row.applying()
                ? List.of("met", "open").contains(row.status())
                : row.status().equals("na");
        if (!words || !row.applies().matches("yes|no")) {
            return java.util.Optional.of(row.number() + " says “" + row.applies() + "” and “" + row.status() + "”");
        }
        if (row.evidence().replaceAll("`[^`]*`|[\\s,:.]", "").isEmpty()) {
            return java.util.Optional.of(row.number() + " gives no reason");
        }
        return row.met() && row.files().isEmpty()
                ? java.util.Optional.of(row.number() + " is met, and nothing shows it")
                : java.util.Optional.empty();
    }

    int applying() {
        return (int) rows.stream().filter(Row::applying).count();
    }

    int met() {
        return (int) rows.stream().filter(Row::met).count();
    }

    /** Of those that apply, rounded down: nobody reads more than is true. */
    int percent() {
        return applying() == 0 ? 0 : met() * 100 / applying();
    }

    /** The figure in words. */
    String line() {
        return "ASVS 5.0 levels 1 and 2: %d of %d that apply are met (%d %%)".formatted(met(), applying(), percent());
    }

    /** The line for the end of a build in this folder; empty where there is no such table. */
    static Stream<String> lines(Path basedir) throws IOException {
        return Files.exists(basedir.resolve(FILE)) ? Stream.of(read(basedir).line()) : Stream.empty();
    }
}
