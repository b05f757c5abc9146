package io.fullcircle.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document of the interface is one, and says of each resource what its code says: no more, and no less. */
class ApiDocumentTest {

    private static final Map<String, CodedOperation> CODED = CodedOperation.all();
    private static final Map<String, JsonNode> WRITTEN = ApiDocument.operations();

    @Test
    void itIsADocumentOfItsKind() throws IOException {
        assertEquals(List.of(), faults(ApiDocument.text()));
    }

    @Test
    void aDocumentThatIsNoneIsNoticed() throws IOException {
        for (List<String> wrong : List.of(
                List.of("\"in\": \"path\"", "\"in\": \"somewhere\""),
                List.of("\"title\": \"Fullcircle\"", "\"name\": \"Fullcircle\""),
                List.of("/schemas/Me\"", "/schemas/Nobody\""),
                List.of("\"responses\": {\n          \"200\"", "\"answers\": {\n          \"200\""))) {
            String broken = ApiDocument.text().replace(wrong.get(0), wrong.get(1));
            assertNotEquals(ApiDocument.text(), broken, wrong.get(0));
            assertNotEquals(List.of(), faults(broken), wrong.get(1));
        }
    }

    @Test
    void everyResourceIsInItAndNothingElse() {
        assertEquals(CODED.keySet(), new TreeSet<>(WRITTEN.keySet()));
    }

    @Test
    void eachTakesWhatItsCodeReads() {
        Map<String, Object> code = new TreeMap<>();
        Map<String, Object> document = new TreeMap<>();
        CODED.forEach((name, operation) -> code.put(name, operation.parameters()));
        WRITTEN.forEach((name, operation) ->
                document.put(name, ApiDocument.parameters(operation).keySet()));
        assertEquals(code, document);
        Map<String, Object> bodies = new TreeMap<>();
        CODED.forEach((name, operation) -> bodies.put(name, operation.members()));
        Map<String, Object> written = new TreeMap<>();
        WRITTEN.forEach((name, operation) -> written.put(name, ApiDocument.bodyMembers(operation)));
        assertEquals(bodies, written);
    }

    @Test
    void whatHasToBeThereIsCalledRequired() {
        WRITTEN.forEach((name, operation) -> ApiDocument.parameters(operation).forEach((parameter, node) -> {
            boolean always = parameter.startsWith("path ")
                    || Set.of("header Idempotency-Key", "header If-Match").contains(parameter);
            assertTrue(!always || node.path("required").asBoolean(), name + " " + parameter);
        }));
    }

    @Test
    void eachNamesTheScopeThatItNeeds() {
        Map<String, Object> code = new TreeMap<>();
        Map<String, Object> document = new TreeMap<>();
        CODED.forEach((name, operation) -> code.put(name, operation.scope()));
        WRITTEN.forEach((name, operation) ->
                document.put(name, operation.at("/security/0/token/0").asText()));
        assertEquals(code, document);
    }

    @Test
    void eachTellsOfTheRefusalsThatItCanMeet() {
        WRITTEN.forEach((name, operation) -> {
            CodedOperation coded = CODED.get(name);
            Set<String> statuses = ApiDocument.statuses(operation);
            Set<String> expected = new TreeSet<>(Set.of("401", "403", "default"));
            if (coded.parameters().contains("header If-Match")) {
                expected.addAll(Set.of("404", "409", "412", "428"));
            }
            if (coded.parameters().contains("header Idempotency-Key")) {
                expected.addAll(Set.of("404", "409", "422"));
            }
            if (coded.parameters().contains("header If-None-Match")) {
                expected.add("304");
            }
            if (!coded.members().isEmpty()) {
                expected.addAll(Set.of("400", "422"));
            }
            if (coded.parameters().stream().anyMatch(parameter -> parameter.startsWith("path "))) {
                expected.add("404");
            }
            if (coded.parameters().stream().anyMatch(parameter -> parameter.startsWith("query "))) {
                expected.add("422");
            }
            expected.removeAll(statuses);
            assertEquals(Set.of(), expected, name + " says nothing of these");
            for (String status : statuses) {
                boolean good = status.startsWith("2") || status.equals("304");
                assertEquals(!good, ApiDocument.isProblem(operation, status), name + " " + status);
            }
        });
    }

    @Test
    void eachTellsWhatAnAnswerIsKnownBy() {
        CODED.forEach((name, coded) -> {
            boolean tagged = coded.parameters().stream().anyMatch(one -> one.startsWith("header "));
            JsonNode answer = ApiDocument.success(WRITTEN.get(name));
            assertEquals(tagged, answer.path("headers").has("ETag"), name);
        });
    }

    /** What the parser says, which follows no reference; and references to nothing. */
    private static List<String> faults(String text) throws IOException {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(text, null, null);
        List<String> faults = new ArrayList<>(read.getOpenAPI() == null ? List.of("unreadable") : read.getMessages());
        JsonNode root = new ObjectMapper().readTree(text);
        root.findValuesAsText("$ref").stream()
                .filter(to -> root.at(to.substring(1)).isMissingNode())
                .forEach(faults::add);
        return faults;
    }
}
