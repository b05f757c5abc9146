package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.QuestionField;
import io.fullcircle.catalogue.question.QuestionRules;
import io.fullcircle.catalogue.question.TypedQuestion;
import io.fullcircle.shared.text.CsvFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions of a CSV file, after a line of headings in any order. */
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
        CsvFile file = CsvFile.read(text, ReadFile.MOST + 2);
        for (CsvFile.Line line : file.lines()) {
            if (line == file.lines().get(0)) {
                headings(line.cells(), line.line());
            } else if (!columns.isEmpty()) {
                record(line.cells(), line.line());
            }
        }
        if (file.broken().isPresent() && (file.lines().isEmpty() || !columns.isEmpty())) {
            faults.add(FileFault.at(file.broken().getAsInt(), null, "quotes"));
        }
    }

    private void record(List<String> cells, int line) {
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
}
