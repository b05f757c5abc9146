package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.QuestionField;
import io.fullcircle.catalogue.question.QuestionRules;
import io.fullcircle.catalogue.question.TypedQuestion;
import io.fullcircle.shared.text.CsvLine;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Questions of a CSV file: a line of headings in any order, commas or semicolons between the cells. Lines without anything in them are
 * nothing; a spreadsheet leaves them behind.
 */
final class CsvQuestions {

    private final List<FileRow> rows = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();
    private final Map<QuestionField, Integer> columns = new EnumMap<>(QuestionField.class);
    private int width;

    private CsvQuestions() {}

    static ReadFile read(String text) {
        CsvQuestions questions = new CsvQuestions();
        questions.parse(text);
        return new ReadFile(false, questions.rows, questions.faults);
    }

    private void parse(String text) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (faults.isEmpty() || !columns.isEmpty()) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                if (!next(parser, records, line) || rows.size() > ReadFile.MOST) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the record that begins in this line; false where there is none that could be read. */
    private boolean next(CSVParser parser, Iterator<CSVRecord> records, int line) {
        try {
            if (!records.hasNext()) {
                return false;
            }
            record(records.next(), line);
            return true;
        } catch (UncheckedIOException | IllegalStateException quotes) {
            // From here on, nobody knows where a cell ends.
            faults.add(FileFault.at(line, null, "quotes"));
            return false;
        }
    }

    private void record(CSVRecord record, int line) {
        List<String> cells = record.stream().map(CsvLine::plain).toList();
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (columns.isEmpty()) {
            headings(cells, line);
            return;
        }
        if (cells.size() != width) {
            faults.add(FileFault.at(line, null, "cells", cells.size(), width));
        } else if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            faults.add(FileFault.at(line, null, "nul"));
        } else {
            rows.add(row(cells, line));
        }
    }

    /** Anything wrong here would be wrong with each line, so that the lines are not looked at. */
    private void headings(List<String> cells, int line) {
        width = cells.size();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip();
            Optional<QuestionField> field = QuestionField.called(name);
            if (field.isEmpty()) {
                faults.add(
                        FileFault.at(line, QuestionRules.shown(name), name.isEmpty() ? "unnamed" : "unknown", i + 1));
            } else if (columns.putIfAbsent(field.get(), i) != null) {
                faults.add(FileFault.at(line, field.get().column(), "twice"));
            }
        }
        for (QuestionField field : QuestionField.values()) {
            if (!columns.containsKey(field) && !QuestionField.OPTIONAL.contains(field)) {
                faults.add(FileFault.at(line, field.column(), "missing"));
            }
        }
        if (!faults.isEmpty()) {
            columns.clear();
        }
    }

    private FileRow row(List<String> cells, int line) {
        TypedQuestion typed = new TypedQuestion(
                cell(cells, QuestionField.BUCKET),
                cell(cells, QuestionField.TEXT),
                cell(cells, QuestionField.PARTS).lines().toList(),
                cell(cells, QuestionField.POLE_ONE),
                cell(cells, QuestionField.POLE_OTHER),
                cell(cells, QuestionField.LEVEL_FROM),
                cell(cells, QuestionField.LEVEL_TO),
                words(cell(cells, QuestionField.JOB_FAMILIES)),
                cell(cells, QuestionField.COMMONNESS),
                cell(cells, QuestionField.MINUTES),
                words(cell(cells, QuestionField.PRINCIPLES)));
        return new FileRow(line, cell(cells, QuestionField.ID), cell(cells, QuestionField.STATE), typed);
    }

    private String cell(List<String> cells, QuestionField field) {
        Integer place = columns.get(field);
        return place == null ? "" : cells.get(place);
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
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
