package io.fullcircle.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fullcircle.shared.rest.ApiDocumentServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The OpenAPI document, read as what it is: JSON. */
public final class ApiDocument {

    private static final JsonNode ROOT = read();

    private ApiDocument() {}

    public static String text() throws IOException {
        try (InputStream in = ApiDocumentServlet.class.getResourceAsStream("openapi.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode root() {
        return ROOT;
    }

    /** Operations by method and path, such as {@code GET /me}. */
    public static Map<String, JsonNode> operations() {
        Map<String, JsonNode> all = new TreeMap<>();
        ROOT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> all.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return all;
    }

    /** Parameters by where and what they are, such as {@code query limit}. */
    static Map<String, JsonNode> parameters(JsonNode operation) {
        Map<String, JsonNode> all = new TreeMap<>();
        operation.path("parameters").forEach(one -> {
            JsonNode parameter = resolved(one);
            all.put(parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
        return all;
    }

    /** Names of the members of the body that it takes, none where it takes no body. */
    static Set<String> bodyMembers(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        resolved(operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"))
                .path("properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    static Set<String> statuses(JsonNode operation) {
        Set<String> statuses = new TreeSet<>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    static boolean isProblem(JsonNode operation, String status) {
        return resolved(operation.path("responses").path(status))
                .path("content")
                .path("application/problem+json")
                .path("schema")
                .path("$ref")
                .asText()
                .equals("#/components/schemas/Problem");
    }

    static JsonNode success(JsonNode operation) {
        return statuses(operation).stream()
                .filter(status -> status.startsWith("2"))
                .map(status -> resolved(operation.path("responses").path(status)))
                .findFirst()
                .orElseThrow();
    }

    /** The answer of an operation with this status, or what stands for all others. */
    public static JsonNode answer(JsonNode operation, int status) {
        JsonNode responses = operation.path("responses");
        return resolved(responses.has("" + status) ? responses.path("" + status) : responses.path("default"));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? ROOT.at(node.path("$ref").asText().substring(1)) : node;
    }
}
