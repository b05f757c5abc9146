package io.fullcircle.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;

/** Holds answers to what the document says of them, and remembers which operations have answered well. */
final class ApiAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final Set<String> answered = new TreeSet<>();

    /** Operations that have answered with what was asked for, as {@code GET /me}. */
    Set<String> answered() {
        return answered;
    }

    /**
     * Fails unless the answer is one that the document has for the operation: by its status, its type, its headers and its body.
     *
     * @return the body, or null where there is none
     */
    JsonNode check(String operation, int status, HttpResponse<String> answer) throws JsonProcessingException {
        assertEquals(status, answer.statusCode(), () -> operation + ": " + answer.body());
        JsonNode written = ApiDocument.operations().get(operation);
        JsonNode said = ApiDocument.answer(written, status);
        if (status < 400) {
            assertTrue(written.path("responses").has("" + status), operation + " says nothing of " + status);
        }
        said.path("headers")
                .fieldNames()
                .forEachRemaining(name ->
                        assertTrue(answer.headers().firstValue(name).isPresent(), operation + " lacks " + name));
        if (status == 304) {
            assertEquals("", answer.body());
            return null;
        }
        if (status == 204) {
            assertEquals("", answer.body());
            answered.add(operation);
            return null;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode schema = said.path("content").path(type).path("schema");
        assertFalse(schema.isMissingNode(), operation + " answered " + status + " with " + type);
        JsonNode body = JSON.readTree(answer.body());
        assertEquals(Set.of(), faults(schema, body), () -> operation + " " + body);
        if (status < 300) {
            answered.add(operation);
        }
        return body;
    }

    /** What is wrong with a value, in the eyes of a schema of the document. */
    static Set<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", ApiDocument.root().path("components"));
        whole.setAll((ObjectNode) schema);
        Set<String> faults = new TreeSet<>();
        SCHEMAS.getSchema(whole, WITH_FORMATS).validate(value).forEach(fault -> faults.add(fault.toString()));
        return faults;
    }
}
