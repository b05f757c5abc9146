package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all pages keep to, read from their sources. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern RICH_CONTENT = Pattern.compile("<p:|<f:ajax|<h:commandLink|<o:form");
    private static final Pattern RICH = Pattern.compile("<ui:param name=\"rich\" value=\"(#\\{true}|true)\"/>");
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"/(WEB-INF/[\\w/-]+\\.xhtml)\"");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([\\w-]+)\"");
    private static final Pattern ICON = Pattern.compile("<fc:ico name=\"(\\w+)\"|href=\"#((?:i|s|v|fc)-\\w+)\"");
    private static final Pattern HANDLER = Pattern.compile("<[a-z][^<>]* on[a-z]+=\"");

    @Test
    void pagesWithComponentsThatNeedScriptsCarryThem() throws IOException {
        assertEquals(
                List.of(),
                wholes().filter(p -> holds(p, RICH_CONTENT) && !has(p, RICH)).toList());
    }

    @Test
    void pagesWithoutSuchComponentsStayLight() throws IOException {
        assertEquals(
                List.of(),
                wholes().filter(p -> !holds(p, RICH_CONTENT) && has(p, RICH)).toList());
    }

    @Test
    void ownMarkupHasNoInlineHandlers() throws IOException {
        assertEquals(List.of(), pages().filter(p -> has(p, HANDLER)).toList());
    }

    @Test
    void coloursComeFromTheTokens() throws IOException {
        try (Stream<Path> files = Files.list(WEBAPP.resolve("assets"))) {
            List<String> strays = files.filter(f -> f.toString().endsWith(".css") && !f.endsWith("tokens.css"))
                    .flatMap(f -> read(f).lines()
                            // Ink on paper is black on white.
                            .filter(l -> !l.startsWith("@media print"))
                            .filter(l -> COLOUR.matcher(l).find())
                            .map(l -> f.getFileName() + ": " + l.strip()))
                    .toList();
            assertEquals(List.of(), strays);
        }
    }

    @Test
    void everySymbolThatIsShownIsInTheSprite() throws IOException {
        Set<String> there = SYMBOL.matcher(read(WEBAPP.resolve("WEB-INF/templates/sprite.xhtml")))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        Set<String> missing = pages().flatMap(p -> ICON.matcher(read(p)).results())
                .map(m -> m.group(1) == null ? m.group(2) : "i-" + m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(there);
        assertEquals(Set.of(), missing);
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(f -> f.toString().endsWith(".xhtml")).toList().stream();
        }
    }

    /** Pages and not what they include: whoever includes something carries what that needs. */
    private static Stream<Path> wholes() throws IOException {
        return pages().filter(p -> !p.startsWith(WEBAPP.resolve("WEB-INF")));
    }

    /** True where it has this itself or includes what has it. */
    private static boolean holds(Path page, Pattern pattern) {
        return has(page, pattern)
                || INCLUDED.matcher(read(page))
                        .results()
                        .anyMatch(found -> holds(WEBAPP.resolve(found.group(1)), pattern));
    }

    private static boolean has(Path page, Pattern pattern) {
        return pattern.matcher(read(page)).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
