package io.fullcircle.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {
    private static final String BILL = """
            {"components": [
               {"bom-ref": "a", "name": "omnifaces", "version": "4"},
               {"bom-ref": "b", "name": "jakarta.servlet-api", "version": "6"},
               {"bom-ref": "c", "name": "postgresql", "version": "42"}],
             "dependencies": [
               {"ref": "a", "dependsOn": ["b", "c"]},
               {"ref": "b", "dependsOn": []}]}
            """;

    private final ObjectNode bill = read();

    @Test
    void whatIsNotShippedIsTakenOutAndTheServerPutIn() {
        Set<String> unlisted =
                BillOfMaterials.keep(bill, Set.of("omnifaces-4.jar", "postgresql.jar", "payara-micro.jar"), "6.1");
        assertEquals(Set.of(), unlisted);
        assertEquals(
                List.of("omnifaces", "postgresql", "payara-micro"),
                bill.get("components").findValuesAsText("name"));
        assertEquals(
                "[{\"ref\":\"a\",\"dependsOn\":[\"c\"]}]",
                bill.get("dependencies").toString());
    }

    @Test
    void aShippedFileThatNoEntrySpeaksOfIsFound() {
        assertEquals(Set.of("stranger-1.jar"), BillOfMaterials.keep(bill, Set.of("stranger-1.jar"), "6.1"));
    }

    private static ObjectNode read() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(BILL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
