package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.QuestionField;
import io.fullcircle.catalogue.question.QuestionRules;
import io.fullcircle.catalogue.question.TypedQuestion;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions of a JSON file: an array of objects with the columns of the CSV file as members, and arrays where a cell holds several things. */
final class JsonQuestions {

    private final List<FileRow> rows = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();

    private JsonQuestions() {}

    static ReadFile read(String text) {
        JsonQuestions questions = new JsonQuestions();
        questions.parse(text);
        return new ReadFile(true, questions.rows, questions.faults);
    }

    private void parse(String text) {
        JsonValue value;
        try (JsonReader reader = JsonProvider.provider()
                .createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE))
                .createReader(new StringReader(text))) {
            value = reader.readValue();
        } catch (JsonParsingException e) {
            faults.add(FileFault.at(
                    0,
                    null,
                    "json",
                    e.getLocation().getLineNumber(),
                    e.getLocation().getColumnNumber()));
            return;
        } catch (RuntimeException | StackOverflowError e) {
            // A member twice, or nested deeper than any question is: parsers differ in what they throw then.
            faults.add(FileFault.at(0, null, "jsonShape"));
            return;
        }
        if (!(value instanceof JsonArray array)) {
            faults.add(FileFault.at(0, null, "jsonShape"));
            return;
        }
        for (int i = 0; i < array.size() && rows.size() <= ReadFile.MOST; i++) {
            element(array.get(i), i + 1);
        }
    }

    private void element(JsonValue value, int place) {
        if (!(value instanceof JsonObject object)) {
            faults.add(FileFault.at(place, null, "jsonObject"));
            return;
        }
        int before = faults.size();
        for (String member : object.keySet()) {
            if (QuestionField.called(member)
                    .filter(field -> field.column().equals(member))
                    .isEmpty()) {
                faults.add(FileFault.at(place, QuestionRules.shown(member), "unknown", member.length()));
            }
        }
        for (QuestionField field : QuestionField.values()) {
            if (!object.containsKey(field.column()) && !QuestionField.OPTIONAL.contains(field)) {
                faults.add(FileFault.at(place, field.column(), "missing"));
            }
        }
        if (faults.size() == before) {
            FileRow row = row(object, place);
            if (faults.size() == before) {
                rows.add(row);
            }
        }
    }

    private FileRow row(JsonObject object, int place) {
        TypedQuestion typed = new TypedQuestion(
                text(object, QuestionField.BUCKET, place),
                text(object, QuestionField.TEXT, place),
                texts(object, QuestionField.PARTS, place),
                text(object, QuestionField.POLE_ONE, place),
                text(object, QuestionField.POLE_OTHER, place),
                text(object, QuestionField.LEVEL_FROM, place),
                text(object, QuestionField.LEVEL_TO, place),
                texts(object, QuestionField.JOB_FAMILIES, place),
                text(object, QuestionField.COMMONNESS, place),
                text(object, QuestionField.MINUTES, place),
                texts(object, QuestionField.PRINCIPLES, place));
        return new FileRow(
                place, text(object, QuestionField.ID, place), text(object, QuestionField.STATE, place), typed);
    }

    private String text(JsonObject object, QuestionField field, int place) {
        JsonValue value = object.get(field.column());
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return scalar(value, field, place).orElse("");
    }

    private List<String> texts(JsonObject object, QuestionField field, int place) {
        if (!(object.get(field.column()) instanceof JsonArray array)) {
            faults.add(FileFault.at(place, field.column(), "jsonArray"));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue value : array) {
            scalar(value, field, place).ifPresent(texts::add);
        }
        return texts;
    }

    /** A text, or a number as it is written; numbers are looked at as texts, whatever their size. */
    private Optional<String> scalar(JsonValue value, QuestionField field, int place) {
        if (value instanceof JsonString string) {
            if (string.getString().indexOf('\0') >= 0) {
                faults.add(FileFault.at(place, field.column(), "nul"));
                return Optional.empty();
            }
            return Optional.of(string.getString());
        }
        if (field == QuestionField.MINUTES && value.getValueType() == JsonValue.ValueType.NUMBER) {
            return Optional.of(value.toString());
        }
        faults.add(FileFault.at(place, field.column(), "jsonText"));
        return Optional.empty();
    }
}
