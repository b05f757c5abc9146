package io.fullcircle.catalogue.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of questions, read but not looked into: its questions, and what could not be read. The faults of the two kinds of files are
 * counted differently, lines here and elements there.
 *
 * @param json true for JSON, whose places are elements; false for CSV, whose places are lines
 */
public record ReadFile(boolean json, List<FileRow> rows, List<FileFault> faults) {

    /** Most questions in a file. */
    public static final int MOST = 5_000;

    /** Most bytes of one. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    /** Reads a file of either kind, told apart by how it begins. */
    public static ReadFile of(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return wrong(false, FileFault.at(0, null, "encoding"));
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return wrong(false, FileFault.at(0, null, "empty"));
        }
        ReadFile read =
                start.startsWith("[") || start.startsWith("{") ? JsonQuestions.read(text) : CsvQuestions.read(text);
        if (read.rows().size() > MOST) {
            return wrong(read.json(), FileFault.at(0, null, "many", MOST));
        }
        return read.rows().isEmpty() && read.faults().isEmpty()
                ? wrong(read.json(), FileFault.at(0, null, "empty"))
                : read;
    }

    static ReadFile wrong(boolean json, FileFault fault) {
        return new ReadFile(json, List.of(), List.of(fault));
    }
}
