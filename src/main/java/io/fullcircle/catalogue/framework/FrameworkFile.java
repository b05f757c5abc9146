package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.rubric.AnchorTexts;
import io.fullcircle.catalogue.rubric.Bar;
import io.fullcircle.shared.text.CsvFile;
import io.fullcircle.shared.text.CsvLine;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A framework as a file: JSON where it begins with a brace, else CSV. Reading says where things stand; writing loses nothing. Pure. */
final class FrameworkFile {

    private static final String MARK = "\uFEFF";

    /** More lines than a framework has principles, whatever is left out. */
    private static final int MOST = 1_000;

    private FrameworkFile() {}

    /** The text of a file; empty where it is not UTF-8. */
    static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    static RawFile read(String content) {
        String text = content.startsWith(MARK) ? content.substring(1) : content;
        return text.stripLeading().startsWith("{") ? json(text) : csv(text);
    }

    private static RawFile json(String text) {
        try {
            FlatJson.File file = FlatJson.read(text);
            List<FileFault> faults = new ArrayList<>();
            List<RawFile.Line> lines = new ArrayList<>();
            for (RawFile.Line line : file.lines()) {
                line.cells().forEach((column, cell) -> {
                    if (!Columns.ALL.contains(column)) {
                        faults.add(FileFault.at(cell.line(), "", "catalogue.framework.fault.column", column));
                    }
                });
                Map<String, RawFile.Cell> cells = new HashMap<>(line.cells());
                if (file.framework() != null) {
                    cells.putIfAbsent(Columns.FRAMEWORK, file.framework());
                }
                lines.add(new RawFile.Line(line.line(), cells));
            }
            return new RawFile(lines, faults);
        } catch (FlatJson.Malformed malformed) {
            return RawFile.unreadable(FileFault.at(malformed.line(), "", "catalogue.framework.fault.json"));
        }
    }

    private static RawFile csv(String text) {
        CsvFile file = CsvFile.read(text, MOST);
        List<FileFault> faults = new ArrayList<>();
        file.broken().ifPresent(line -> faults.add(FileFault.at(line, "", "catalogue.import.fault.quotes")));
        List<CsvFile.Line> rows = file.lines();
        if (rows.isEmpty()) {
            return new RawFile(List.of(), faults);
        }
        List<String> columns = rows.get(0).cells().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !(Columns.ALL.contains(column) && seen.add(column))) {
                faults.add(FileFault.at(rows.get(0).line(), "", "catalogue.framework.fault.column", column));
            }
        }
        List<RawFile.Line> lines = new ArrayList<>();
        for (CsvFile.Line row : rows.subList(1, rows.size())) {
            if (row.cells().size() > columns.size()) {
                faults.add(FileFault.at(row.line(), "", "catalogue.framework.fault.cells", columns.size()));
            }
            Map<String, RawFile.Cell> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
                cells.put(
                        columns.get(i),
                        new RawFile.Cell(row.line(), row.cells().get(i).strip()));
            }
            lines.add(new RawFile.Line(row.line(), cells));
        }
        return new RawFile(lines, faults);
    }

    static String csv(FrameworkDraft draft) {
        return MARK
                + CsvLine.of(Columns.ALL.toArray())
                + draft.principles().stream()
                        .map(p -> cells(draft.name(), p))
                        .map(cells ->
                                CsvLine.of(Columns.ALL.stream().map(cells::get).toArray()))
                        .collect(Collectors.joining());
    }

    static String json(FrameworkDraft draft) {
        return "{\n  \"framework\": " + FlatJson.quoted(draft.name()) + ",\n  \"principles\": [\n"
                + draft.principles().stream()
                        .map(p -> cells(draft.name(), p))
                        .map(FrameworkFile::object)
                        .collect(Collectors.joining(",\n"))
                + "\n  ]\n}\n";
    }

    private static String object(Map<String, String> cells) {
        return Columns.ALL.stream()
                .filter(column -> !column.equals(Columns.FRAMEWORK) && cells.containsKey(column))
                .map(column -> "      " + FlatJson.quoted(column) + ": "
                        + (column.equals(Columns.NUMBER) ? cells.get(column) : FlatJson.quoted(cells.get(column))))
                .collect(Collectors.joining(",\n", "    {\n", "\n    }"));
    }

    /** What a line says, by column. German that is the English is left out: it comes back by itself. */
    private static Map<String, String> cells(String framework, PrincipleDraft p) {
        Map<String, String> cells = new HashMap<>();
        cells.put(Columns.FRAMEWORK, framework);
        cells.put(Columns.CODE, p.code());
        cells.put(Columns.NUMBER, String.valueOf(p.number()));
        cells.put(Columns.NAME, p.name());
        List<String> english = list(p.english());
        List<String> german = list(p.german());
        for (int i = 0; i < Columns.WORDS.size(); i++) {
            cells.put(Columns.WORDS.get(i) + Columns.ENGLISH, english.get(i));
            if (!german.get(i).equals(english.get(i))) {
                cells.put(Columns.WORDS.get(i) + Columns.GERMAN, german.get(i));
            }
        }
        for (JobFamily family : JobFamily.values()) {
            cells.put(Columns.asked(family), p.asked().get(family).kind().name());
            cells.put(Columns.from(family), p.asked().get(family).from().name());
        }
        p.anchors().forEach((level, anchors) -> {
            put(cells, level, anchors.english(), Columns.ENGLISH);
            if (!anchors.german().equals(anchors.english())) {
                put(cells, level, anchors.german(), Columns.GERMAN);
            }
        });
        return cells;
    }

    private static void put(Map<String, String> cells, Level level, AnchorTexts texts, String language) {
        for (Bar bar : Bar.values()) {
            cells.put(Columns.anchor(level, bar, language), texts.at(bar));
        }
    }

    private static List<String> list(Words words) {
        return List.of(words.description(), words.strong(), words.plain(), words.weak());
    }
}
