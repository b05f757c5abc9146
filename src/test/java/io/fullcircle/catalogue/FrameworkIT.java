package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fullcircle.Deployments;
import io.fullcircle.catalogue.framework.FrameworkChange;
import io.fullcircle.catalogue.framework.FrameworkCheck;
import io.fullcircle.catalogue.framework.FrameworkRow;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.interview.RatingDraft;
import io.fullcircle.interview.ScorecardDraft;
import io.fullcircle.shared.error.DomainException.Kind;
import io.fullcircle.testing.Rows;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A programme brings its own principles by a file: whole or not at all, in versions, and out again as it came in. */
@ExtendWith(ArquillianExtension.class)
class FrameworkIT extends OwnCatalogueFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aFileComesWholeOrNotAtAll() throws Exception {
        String faulty = file("A 1", "B 1");
        FrameworkCheck check = leading(() -> frameworks.check(viewer(lead), autumnId, faulty));
        assertEquals(1, check.faults().size());
        assertRefused(Kind.INVALID, "file", () -> bring(faulty, FrameworkRow.NONE));
        assertRefused(Kind.INVALID, "file", () -> bring("", FrameworkRow.NONE));
        assertRefused(Kind.INVALID, "file", () -> bring(file("A 1").replace("CODE_A", "DIVE_DEEP"), FrameworkRow.NONE));
        assertEquals(16, Rows.number("select count(*) from principle"));
        assertEquals(1, Rows.number("select count(*) from framework"));
        assertEquals(2, bring(file("A 1", "B 2"), FrameworkRow.NONE));
        assertEquals(18, interviewing(() -> principles.principles(viewer(ines))).size());
        assertEquals(3, versions(ines, autumn, id("CODE_A")).get(0).in("en").size());
    }

    @Test
    void anotherFileMakesNewVersionsRetiresAndBringsBack() throws Exception {
        bring(file("A 1", "B 2", "C 3"), FrameworkRow.NONE);
        UUID begun = mock(id("CODE_A"));
        keep(begun, new RatingDraft(id("CODE_A"), null, "Half a "), ScorecardDraft.NONE);
        mocks.assigned(mocks.booked(autumn, candidate, ines, 24, "CONFIRMED"), id("CODE_C"));
        // Numbers and names change places, C goes, and D comes.
        String second = file("A 2", "B 1", "D 4")
                .replace("Name A", "x")
                .replace("Name B", "Name A")
                .replace("\"x\"", "\"Name B\"");
        FrameworkCheck check = leading(() -> frameworks.check(viewer(lead), autumnId, second));
        assertEquals(
                List.of("NEW 1", "REWORDED 2", "REWORDED 2", "RETIRED 1"),
                check.changes().stream().map(c -> c.kind() + " " + c.version()).toList());
        assertEquals(1, check.held());
        assertRefused(Kind.CONFLICT, null, () -> bring(second, FrameworkRow.NONE));
        assertEquals(4, bring(second, check.seen()));
        assertEquals(
                "CODE_B Name A 2, CODE_A Name B 2, CODE_D Name D 1",
                interviewing(() -> principles.principles(viewer(ines))).stream()
                        .filter(row -> !row.shipped())
                        .map(row -> row.code() + " " + row.name() + " " + row.version())
                        .collect(Collectors.joining(", ")));
        assertEquals("Name A", brief(begun).get(0).name(), "it was begun under the first version");
        assertEquals(
                List.of(1, 1),
                List.of(
                        brief(begun).get(0).version(),
                        brief(begun).get(0).rubric().version()));
        FrameworkCheck third = leading(() -> frameworks.check(viewer(lead), autumnId, file("C 3")));
        assertEquals(FrameworkChange.Kind.BACK, third.changes().get(0).kind());
        bring(file("C 3"), third.seen());
        assertEquals("C", name("CODE_C").replaceFirst("Name ", ""));
        assertEquals(
                3, Rows.number("select count(*) from principle where framework_id <> 1 and retired_at is not null"));
        List<PrincipleRow> ever = interviewing(() -> principles.everAsked(viewer(ines), autumn));
        assertEquals(20, ever.size(), "a report names what was rated");
    }

    @Test
    void ofImportsAtOnceOneGetsThroughAndTheOthersAreTold() throws Exception {
        assertEquals(1, atOnce.succeed(4, i -> () -> bring(file("A 1"), FrameworkRow.NONE)));
        int seen = (int) Rows.number("select version from framework where id <> 1");
        assertEquals(1, atOnce.succeed(4, i -> () -> bring(file("A 1", "B 2"), seen)));
        assertEquals(2, Rows.number("select count(*) from principle where framework_id <> 1"));
    }

    @Test
    void whatIsExportedComesBackWithoutAChange() throws Exception {
        bring(file("A 1", "B 2"), FrameworkRow.NONE);
        FrameworkCheck check = leading(() -> frameworks.check(viewer(lead), autumnId, file("A 1", "B 2")));
        FrameworkCheck again = leading(() -> frameworks.check(viewer(lead), autumnId, check.content()));
        assertFalse(again.changing());
        assertEquals(List.of(), again.faults());
    }

    private static long id(String code) {
        return Rows.number("select id from principle where code = ?", code);
    }

    private static String name(String code) {
        return Rows.text("select name from principle where code = ?", code);
    }
}
