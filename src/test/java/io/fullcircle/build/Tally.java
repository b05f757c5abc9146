package io.fullcircle.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says at the end of a build what was tested: how much of ASVS is met, a line for each group of tests, and a last line with the totals. Maven runs it, for
 * a build that stops at the first failing group would keep the others' counts to itself.
 *
 * <p>It is strict, because a test that did not run looks just like one that passed: a group without tests, a skipped test, and a
 * test class without a report (its process died) each fail the build.
 */
public final class Tally {
    private final List<Group> groups;
    private final TestReports reports;
    private final List<String> complaints = new ArrayList<>();

    private Tally(List<Group> groups, TestReports reports) {
        this.groups = groups;
        this.reports = reports;
    }

    /**
     * @param arguments the build folder, when to speak ({@code final}: always; {@code early}: only to report a failure), and the
     *     groups that have to have run; {@code partial} in place of groups asks for nothing but that what ran passed
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        boolean early = arguments[1].equals("early");
        boolean partial = arguments[2].equals("partial");
        List<Group> required = partial ? List.of() : Group.named(List.of(arguments[2].split(",")));
        TestReports reports = TestReports.in(target);
        Tally tally = new Tally(partial ? List.of(Group.values()) : required, reports);
        if (!partial) {
            tally.demandEveryTestClass(classesIn(target.resolve("test-classes")));
        }
        if (!early && !partial) {
            Asvs.lines(target.toAbsolutePath().getParent()).forEach(line -> System.out.println("\n" + line));
        }
        if (!tally.print(System.out, early, partial)) {
            System.exit(1);
        }
    }

    /** The lines of all groups, then the totals; true when nothing is wrong. */
    static boolean report(List<Group> groups, TestReports reports, List<String> testClasses, PrintStream out) {
        Tally tally = new Tally(groups, reports);
        tally.demandEveryTestClass(testClasses);
        return tally.print(out, false, false);
    }

    private void demandEveryTestClass(List<String> testClasses) {
        for (Group group : groups) {
            testClasses.stream()
                    .filter(group::holds)
                    .filter(name -> !reports.mention(name))
                    .forEach(name ->
                            complaints.add(name + " has no report: it did not run, or its process ended early"));
        }
    }

    private boolean print(PrintStream out, boolean onlyFailures, boolean partial) {
        List<String> lines = new ArrayList<>();
        Counts total = Counts.NONE;
        for (Group group : groups) {
            Counts counts = reports.counts(group);
            if (partial && counts.equals(Counts.NONE)) {
                continue;
            }
            if (counts.total() == 0) {
                complaints.add("no test ran in the group “" + group.title() + "”");
            }
            if (counts.skipped() > 0) {
                complaints.add(
                        counts.skipped() + " skipped in the group “" + group.title() + "”: a test runs or is removed");
            }
            lines.add("%-15s %5d passed, %d failed".formatted(group.title(), counts.passed(), counts.failed()));
            total = total.plus(counts);
        }
        boolean fine = total.failed() == 0 && complaints.isEmpty();
        if (!fine || !onlyFailures) {
            out.println();
            lines.forEach(out::println);
            new TreeSet<>(reports.failures()).forEach(failure -> out.println("failed: " + failure));
            complaints.forEach(complaint -> out.println("wrong: " + complaint));
            // A complaint counts as a failure, so that nobody who reads the last line alone is told that all is well.
            out.println(total.passed() + " passed, " + (total.failed() + complaints.size()) + " failed");
        }
        return fine;
    }

    private static List<String> classesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace(folder.getFileSystem().getSeparator(), "."))
                    .sorted()
                    .toList();
        }
    }
}
