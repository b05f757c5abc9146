package io.fullcircle.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the policy as one page to read: the rules of each feature from its {@code …Access}, and the tables that the tests hold. */
final class PolicyDocument {

    private static final Pattern TABLE = Pattern.compile("<table>.*?</table>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd]>(.*?)</t[hd]>", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();

    private PolicyDocument() {}

    /** @param source folder of the product's Java files */
    static String write(Path source) {
        PolicyDocument document = new PolicyDocument();
        document.text.append("""
                # Who sees and does what

                Written from the code by `PolicyDocumentTest`; not to be changed by hand. One place decides: each feature's `…Access`, asked by pages, resources,
                queries and services. Cohorts are tenants: a lead sees their own. 403 looks like 404. Why it is as it is: decision record 10.

                The people of the tables: a mock is between *candidate* and *interviewer*; *classmate* is another candidate of the cohort, *colleague* another
                interviewer of the programme; *lead* leads the cohort, *hearing* leads it too and is booked to interview the candidate, *head* leads the
                programme, *neighbour* another cohort of it, *stranger* another programme; *former* was a candidate and is nothing any more, *newcomer*
                never was anything. The states of a mock: *coming*, *held* without feedback, *draft* half written, *sealed* submitted and not released,
                *released*, called *off*, *asked* for and not answered yet, and *left*, released to a candidate who has left since.

                """);
        document.rules(source);
        document.fields();
        document.endpoints();
        document.actions();
        document.methods();
        return document.text.toString();
    }

    private void rules(Path source) {
        text.append("## The rules of each feature\n");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Access.java"))
                    .sorted()
                    .toList()) {
                Matcher table = TABLE.matcher(Files.readString(file).replaceAll("(?m)^ \\* ?", ""));
                if (table.find()) {
                    text.append("\n**")
                            .append(file.getFileName().toString().replace(".java", ""))
                            .append("**\n\n");
                    rows(table.group());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rows(String table) {
        boolean head = true;
        for (String row : table.split("<tr>")) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row);
            while (cell.find()) {
                cells.add(cell.group(1).replaceAll("\\s+", " "));
            }
            if (!cells.isEmpty()) {
                line(cells);
                if (head) {
                    line(cells.stream().map(any -> "---").toList());
                    head = false;
                }
            }
        }
    }

    private void fields() {
        text.append(
                "\n## Field × state × person\n\nWho may see it, in any answer at all; whose own name and address it is always may.\n\n");
        List<String> head = new ArrayList<>(List.of("field", "of"));
        Arrays.stream(Who.values()).map(Who::word).forEach(head::add);
        line(head);
        line(head.stream().map(any -> "---").toList());
        for (Tables.Field field : Tables.fields()) {
            for (String of : field.of()) {
                List<String> cells = new ArrayList<>(List.of(field.name(), of));
                Arrays.stream(Who.values())
                        .map(who -> field.seenBy().contains(who) ? "x" : "")
                        .forEach(cells::add);
                line(cells);
            }
        }
    }

    private void endpoints() {
        text.append(
                "\n## Endpoint × state × person\n\nWho is not named finds nothing; who has not signed in is asked to.\n\n");
        line(List.of("address", "state", "sees it", "is led on", "private fields there"));
        line(List.of("---", "---", "---", "---", "---"));
        for (Tables.Endpoint row : Tables.endpoints()) {
            String shows = row.shows().stream()
                    .map(mark -> mark.replaceFirst("^!", "")
                            .replaceFirst(":\\.$", "")
                            .replaceFirst("^principle:.*", "principle"))
                    .map(mark -> mark.replace(':', ' '))
                    .distinct()
                    .collect(Collectors.joining(", "));
            line(List.of(
                    code(row.address()), String.join(" ", row.states()), words(row.sees()), words(row.ledOn()), shows));
        }
    }

    private void actions() {
        text.append("\n## What changes something\n\n");
        line(List.of("where", "button", "state", "with", "done by"));
        line(List.of("---", "---", "---", "---", "---"));
        for (Tables.Action row : Tables.actions()) {
            line(List.of(
                    code(row.page()),
                    row.button(),
                    row.state(),
                    row.values().isEmpty() ? "" : code(row.values()),
                    words(row.done())));
        }
    }

    private void methods() {
        text.append(
                "\n## Services and queries\n\nThe groups that the server lets call them; what a method then does for whom is asked of the rules above.\n");
        Map<String, List<String>> byRoles = new TreeMap<>();
        for (Tables.Method method : Tables.methods()) {
            byRoles.computeIfAbsent(String.join(" ", method.roles()), any -> new ArrayList<>())
                    .add(method.name());
        }
        byRoles.forEach((roles, names) -> {
            text.append("\n**").append(roles).append("**\n\n");
            names.forEach(name -> text.append("- ").append(code(name)).append('\n'));
        });
    }

    private static String words(Iterable<Who> people) {
        List<String> words = new ArrayList<>();
        people.forEach(who -> words.add(who.word()));
        if (words.size() == Who.values().length) {
            return "all";
        }
        return words.size() == Who.values().length - 1 && !words.contains("anonymous")
                ? "people"
                : String.join(" ", words);
    }

    private static String code(String value) {
        return "`" + value + "`";
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
