package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.QuestionContent;
import io.fullcircle.catalogue.question.QuestionField;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.catalogue.question.TypedQuestion;
import io.fullcircle.shared.text.CsvLine;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How a question stands in a file. What is written here is read by {@link ReadFile} as the same question. */
final class QuestionFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private QuestionFiles() {}

    /** The beginning of a CSV file: the mark that spreadsheets know UTF-8 by, and the headings. */
    static String csvHead() {
        return BYTE_ORDER_MARK
                + CsvLine.of(Arrays.stream(QuestionField.values())
                        .map(QuestionField::column)
                        .toArray());
    }

    /** @param id public id, empty for a new one */
    static String csvLine(String id, QuestionContent content, QuestionState state) {
        return CsvLine.of(Arrays.stream(QuestionField.values())
                .map(field -> switch (field) {
                    case ID -> id;
                    case STATE -> state.name();
                    default -> field.cell(content);
                })
                .toArray());
    }

    /** One element of a JSON file. */
    static JsonObjectBuilder json(String id, QuestionContent content, QuestionState state) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (id == null) {
            object.addNull(QuestionField.ID.column());
        } else {
            object.add(QuestionField.ID.column(), id);
        }
        for (QuestionField field : QuestionField.CONTENT) {
            switch (field) {
                case PARTS -> object.add(field.column(), array(content.parts()));
                case JOB_FAMILIES ->
                    object.add(
                            field.column(),
                            array(content.families().stream().map(Enum::name).toList()));
                case PRINCIPLES -> object.add(field.column(), array(content.principles()));
                case MINUTES -> object.add(field.column(), content.minutes());
                default -> {
                    if (field.cell(content).isEmpty()) {
                        object.addNull(field.column());
                    } else {
                        object.add(field.column(), field.cell(content));
                    }
                }
            }
        }
        return object.add(QuestionField.STATE.column(), state.name());
    }

    /** What was written by {@link #json}, to be read by the rules again. */
    static TypedQuestion typed(JsonObject object) {
        return new TypedQuestion(
                text(object, QuestionField.BUCKET),
                text(object, QuestionField.TEXT),
                texts(object, QuestionField.PARTS),
                text(object, QuestionField.POLE_ONE),
                text(object, QuestionField.POLE_OTHER),
                text(object, QuestionField.LEVEL_FROM),
                text(object, QuestionField.LEVEL_TO),
                texts(object, QuestionField.JOB_FAMILIES),
                text(object, QuestionField.COMMONNESS),
                String.valueOf(object.getInt(QuestionField.MINUTES.column())),
                texts(object, QuestionField.PRINCIPLES));
    }

    private static String text(JsonObject object, QuestionField field) {
        return object.getString(field.column(), null);
    }

    private static List<String> texts(JsonObject object, QuestionField field) {
        JsonArray array = object.getJsonArray(field.column());
        return array.getValuesAs(jakarta.json.JsonString::getString);
    }

    private static JsonArrayBuilder array(Collection<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }
}
