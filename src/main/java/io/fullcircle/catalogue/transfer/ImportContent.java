package io.fullcircle.catalogue.transfer;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read from a file, kept while somebody looks at it, so that it need not be sent twice.
 *
 * @param json whether it was a JSON file
 * @param seen by the place of a row, the version of the question that it was compared with; nothing for new ones
 */
record ImportContent(boolean json, List<FileRow> rows, Map<Integer, Integer> seen) {

    private static final String PLACE = "place";
    private static final String SEEN = "seen";

    /** The content of a plan without faults, as text. */
    static String write(boolean json, ImportPlan plan) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (ImportPlan.Item item : plan.items()) {
            JsonObjectBuilder row = QuestionFiles.json(item.row().id(), item.content(), item.state())
                    .add("state", item.row().state() == null ? "" : item.row().state())
                    .add(PLACE, item.row().place());
            if (item.before() != null) {
                row.add(SEEN, item.before().version());
            }
            rows.add(row);
        }
        return Json.createObjectBuilder()
                .add("json", json)
                .add("rows", rows)
                .build()
                .toString();
    }

    static ImportContent read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject content = reader.readObject();
            Map<Integer, Integer> seen = new HashMap<>();
            List<FileRow> rows = content.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                    .map(row -> {
                        int place = row.getInt(PLACE);
                        if (row.containsKey(SEEN)) {
                            seen.put(place, row.getInt(SEEN));
                        }
                        return new FileRow(
                                place, row.getString("id", ""), row.getString("state", ""), QuestionFiles.typed(row));
                    })
                    .toList();
            return new ImportContent(content.getBoolean("json"), rows, seen);
        }
    }

    /** True where the plan does something else than what was looked at: somebody has changed a question since. */
    boolean overtaken(ImportPlan plan, int added, int changed) {
        return plan.items(ImportPlan.Kind.ADDED).size() != added
                || plan.items(ImportPlan.Kind.CHANGED).size() != changed
                || plan.items(ImportPlan.Kind.CHANGED).stream()
                        .anyMatch(item -> !item.before()
                                .version()
                                .equals(seen.get(item.row().place())));
    }
}
