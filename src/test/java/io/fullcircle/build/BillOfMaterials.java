package io.fullcircle.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the bill of materials tell what is shipped: the libraries in the WAR and beside the launcher, and the server. CycloneDX lists
 * all that the build compiles against, interfaces of the server included, and does not see the server, which is no library of ours.
 */
final class BillOfMaterials {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVER = "payara-micro";

    private BillOfMaterials() {}

    /**
     * @param arguments the bill, the server’s version, and the folders that hold what is shipped
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (!Files.exists(file)) {
            System.out.println("No bill of materials: CycloneDX makes none when Maven is offline.");
            return;
        }
        ObjectNode bill = (ObjectNode) JSON.readTree(file.toFile());
        Set<String> shipped = jars(Stream.of(arguments).skip(2).map(Path::of).toList());
        Set<String> unlisted = keep(bill, shipped, arguments[1]);
        if (!unlisted.isEmpty()) {
            throw new IllegalStateException("Shipped, but not in the bill of materials: " + unlisted);
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), bill);
    }

    /** Leaves what is shipped and adds the server; returns the files that no entry speaks of. */
    static Set<String> keep(ObjectNode bill, Set<String> shipped, String serverVersion) {
        Set<String> unlisted = new TreeSet<>(shipped);
        Set<String> gone = new HashSet<>();
        ArrayNode components = (ArrayNode) bill.get("components");
        for (Iterator<JsonNode> each = components.iterator(); each.hasNext(); ) {
            JsonNode component = each.next();
            Set<String> names = fileNames(component);
            if (names.stream().noneMatch(shipped::contains)) {
                gone.add(component.path("bom-ref").asText());
                each.remove();
            }
            unlisted.removeAll(names);
        }
        if (unlisted.remove(SERVER + ".jar")) {
            components.add(server(serverVersion));
        }
        forget(bill, gone);
        return unlisted;
    }

    /** With and without the version: the launcher’s libraries have none in their names. */
    private static Set<String> fileNames(JsonNode component) {
        String name = component.path("name").asText();
        String version = component.path("version").asText();
        return Set.of(name + ".jar", name + "-" + version + ".jar", name + "-" + version + "-jakarta.jar");
    }

    private static ObjectNode server(String version) {
        String purl = "pkg:maven/fish.payara.extras/" + SERVER + "@" + version + "?type=jar";
        return JSON.createObjectNode()
                .put("type", "library")
                .put("bom-ref", purl)
                .put("group", "fish.payara.extras")
                .put("name", SERVER)
                .put("version", version)
                .put("purl", purl);
    }

    private static void forget(ObjectNode bill, Set<String> gone) {
        for (Iterator<JsonNode> each = bill.withArray("dependencies").iterator(); each.hasNext(); ) {
            JsonNode entry = each.next();
            if (gone.contains(entry.path("ref").asText())) {
                each.remove();
            } else if (entry.has("dependsOn")) {
                for (Iterator<JsonNode> on = entry.get("dependsOn").iterator(); on.hasNext(); ) {
                    if (gone.contains(on.next().asText())) {
                        on.remove();
                    }
                }
            }
        }
    }

    private static Set<String> jars(Iterable<Path> folders) throws IOException {
        Set<String> jars = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                jars.addAll(files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".jar"))
                        .collect(Collectors.toSet()));
            }
        }
        return jars;
    }
}
