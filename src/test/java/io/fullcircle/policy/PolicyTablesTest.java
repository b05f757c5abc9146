package io.fullcircle.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.fullcircle.testing.Build;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the policy name everything that the code offers, and nothing else. */
class PolicyTablesTest {

    private static final JavaClasses PRODUCT = Discovered.product();
    private static final java.nio.file.Path WEBAPP = Build.basedir().resolve("src/main/webapp");

    @Test
    void everyEndpointHasARow() {
        assertEquals(Set.of(), unnamed(WEBAPP, PRODUCT), "endpoints without a row in endpoints.tsv or actions.tsv");
    }

    @Test
    void everyRowHasAnEndpoint() {
        Set<String> gone = named();
        gone.removeAll(Discovered.pages(WEBAPP));
        gone.removeAll(Discovered.resources(PRODUCT));
        Set<String> servlets = Discovered.servlets(PRODUCT);
        gone.removeIf(address -> servlets.stream().anyMatch(withoutMethod(address)::startsWith));
        assertEquals(Set.of(), gone, "rows about nothing");
    }

    @Test
    void everyButtonHasARow() {
        Set<String> rows = Tables.actions().stream()
                .filter(row -> row.page().startsWith("/"))
                .map(row -> row.page().replaceFirst("\\?.*", "") + "#" + row.button())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Discovered.buttons(WEBAPP), rows, "the buttons of pages, and the rows of actions.tsv");
    }

    @Test
    void everyMethodHasARowThatSaysWhichRolesMayCallIt() {
        Set<String> code = rows(Discovered.methods(PRODUCT));
        Set<String> table =
                rows(Tables.methods().stream().collect(Collectors.toMap(Tables.Method::name, Tables.Method::roles)));
        Set<String> missing = new TreeSet<>(code);
        missing.removeAll(table);
        table.removeAll(code);
        assertEquals("", String.join("\n", missing), "to be put into services.tsv, if it is right");
        assertEquals("", String.join("\n", table), "rows of services.tsv that the code does not keep");
    }

    private static Set<String> rows(Map<String, Set<String>> methods) {
        return methods.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + String.join(" ", entry.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noRowShowsWhatNobodyThereMaySee() {
        List<Tables.Field> fields = Tables.fields();
        for (Tables.Endpoint row : Tables.endpoints()) {
            for (String mark : row.shows()) {
                if (mark.matches("[a-z].*[a-z]")) {
                    assertTrue(
                            row.sees().stream().anyMatch(who -> Tables.maySee(fields, who, mark)),
                            () -> mark + " at " + row.address());
                }
            }
        }
    }

    @Test
    void whatIsMadeUpIsReported(@TempDir java.nio.file.Path webapp) throws IOException {
        Files.createDirectories(webapp.resolve("booking"));
        Files.createDirectories(webapp.resolve("WEB-INF"));
        Files.writeString(webapp.resolve("booking/secret.xhtml"), "<h:commandButton id=\"spill\" action=\"#{x.y}\"/>");
        Files.writeString(webapp.resolve("WEB-INF/part.xhtml"), "<p/>");
        JavaClasses classes = new ClassFileImporter()
                .importClasses(SpyServlet.class, SpyResource.class, LeakService.class, PolicyTablesTest.class);
        assertEquals(Set.of("/booking/secret", "/spy", "DELETE /api/v1/spy/{id}"), unnamed(webapp, classes));
        assertEquals(Set.of("/booking/secret#spill"), Discovered.buttons(webapp));
        assertEquals(
                Map.of("LeakService.leak(String)", Set.of("LEAD"), "LeakService.open()", Set.of("EVERYBODY")),
                Discovered.methods(classes));
    }

    private static Set<String> unnamed(java.nio.file.Path webapp, JavaClasses classes) {
        Set<String> rows = named();
        Set<String> missing = new TreeSet<>(Discovered.pages(webapp));
        missing.addAll(Discovered.resources(classes));
        missing.removeAll(rows);
        Discovered.servlets(classes).stream()
                .filter(servlet ->
                        rows.stream().noneMatch(row -> withoutMethod(row).startsWith(servlet)))
                .forEach(missing::add);
        return missing;
    }

    private static String withoutMethod(String row) {
        return row.replaceFirst("^[A-Z]+ ", "");
    }

    /** What the tables are about: addresses without what they are asked, those of resources and of what is no page with their method. */
    private static Set<String> named() {
        return Stream.concat(
                        Tables.endpoints().stream()
                                .map(row -> row.path().startsWith("/api/") ? "GET " + row.path() : row.path()),
                        Tables.actions().stream().map(Tables.Action::page).filter(page -> !page.startsWith("/")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @WebServlet("/spy")
    static class SpyServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }

    @Path("spy")
    static class SpyResource {
        @DELETE
        @Path("{id}")
        public void forget() {}
    }

    @RolesAllowed("LEAD")
    static class LeakService {
        public String leak(String id) {
            return id;
        }

        @jakarta.annotation.security.PermitAll
        public void open() {}
    }
}
