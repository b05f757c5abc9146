package io.fullcircle.shared.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a CSV file (RFC 4180) holds, with commas or semicolons between the cells, as spreadsheets write it. Lines without anything in them
 * are nothing; a spreadsheet leaves them behind. A cell comes back as {@link CsvLine} was given it.
 *
 * @param lines in order
 * @param broken number of the line, from 1, from which on nobody knows where a cell ends; empty where all was read
 */
public record CsvFile(List<Line> lines, OptionalInt broken) {

    /** Cells, and the number of the line that they begin in, from 1. */
    public record Line(int line, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    public CsvFile {
        lines = List.copyOf(lines);
    }

    /** @param most so many lines are read and no more */
    public static CsvFile read(String text, int most) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (lines.size() < most) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                try {
                    if (!records.hasNext()) {
                        break;
                    }
                    add(lines, line, records.next());
                } catch (UncheckedIOException | IllegalStateException quotes) {
                    return new CsvFile(lines, OptionalInt.of(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvFile(lines, OptionalInt.empty());
    }

    private static void add(List<Line> lines, int line, CSVRecord record) {
        List<String> cells = record.stream().map(CsvLine::plain).toList();
        if (!cells.stream().allMatch(String::isBlank)) {
            lines.add(new Line(line, cells));
        }
    }

    /** The one that the line of headings has more of. */
    private static String separator(String text) {
        String headings =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = headings.chars().filter(c -> c == ';').count();
        long commas = headings.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ";" : ",";
    }
}
