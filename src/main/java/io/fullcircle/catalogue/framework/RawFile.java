package io.fullcircle.catalogue.framework;

import java.util.List;
import java.util.Map;

/** A file taken apart, before anybody has looked at what it says. */
record RawFile(List<Line> lines, List<FileFault> faults) {

    RawFile {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** A file of which nothing can be read. */
    static RawFile unreadable(FileFault fault) {
        return new RawFile(List.of(), List.of(fault));
    }

    /** What it says of one principle: by the names of the columns. */
    record Line(int line, Map<String, Cell> cells) {

        Line {
            cells = Map.copyOf(cells);
        }

        /** What stands in a column; empty where there is nothing. */
        String text(String column) {
            Cell cell = cells.get(column);
            return cell == null ? "" : cell.text();
        }

        /** Where that stands, or the line itself. */
        int line(String column) {
            Cell cell = cells.get(column);
            return cell == null ? line : cell.line();
        }
    }

    /** What stands in a column of one principle. */
    record Cell(int line, String text) {}
}
