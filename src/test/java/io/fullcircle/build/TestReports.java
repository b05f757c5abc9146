package io.fullcircle.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the test runs of one build left behind as XML, one file for each test class. */
final class TestReports {
    private final List<TestCase> cases = new ArrayList<>();
    private final List<String> reported = new ArrayList<>();

    private record TestCase(String className, String name, Outcome outcome) {}

    private enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    private TestReports() {}

    /** Reads {@code surefire-reports} and {@code failsafe-reports} of a build folder. */
    static TestReports in(Path target) throws IOException {
        TestReports reports = new TestReports();
        for (String folder : List.of("surefire-reports", "failsafe-reports")) {
            reports.readAll(target.resolve(folder));
        }
        return reports;
    }

    Counts counts(Group group) {
        return new Counts(count(group, Outcome.PASSED), count(group, Outcome.FAILED), count(group, Outcome.SKIPPED));
    }

    /** True when a test class, or a class nested in it, has left a report. */
    boolean mention(String className) {
        return reported.stream().anyMatch(name -> name.equals(className) || name.startsWith(className + "$"));
    }

    /** Each failed test as class and name. */
    List<String> failures() {
        return cases.stream()
                .filter(test -> test.outcome == Outcome.FAILED)
                .map(test -> test.className + ": " + test.name)
                .toList();
    }

    private int count(Group group, Outcome outcome) {
        return (int) cases.stream()
                .filter(test -> test.outcome == outcome && group.holds(test.className))
                .count();
    }

    private void readAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .forEach(this::read);
        }
    }

    private void read(Path file) {
        Element suite = parse(file).getDocumentElement();
        String className = suite.getAttribute("name");
        reported.add(className);
        NodeList tests = suite.getElementsByTagName("testcase");
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            cases.add(new TestCase(className, test.getAttribute("name"), outcome(test)));
        }
    }

    private static Outcome outcome(Element test) {
        if (test.getElementsByTagName("failure").getLength() > 0
                || test.getElementsByTagName("error").getLength() > 0) {
            return Outcome.FAILED;
        }
        return test.getElementsByTagName("skipped").getLength() > 0 ? Outcome.SKIPPED : Outcome.PASSED;
    }

    private static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file + " is no test report: its process may have ended early", e);
        }
    }
}
