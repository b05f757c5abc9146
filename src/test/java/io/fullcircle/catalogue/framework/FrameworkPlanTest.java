package io.fullcircle.catalogue.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.framework.FrameworkChange.Kind;
import io.fullcircle.catalogue.rubric.AnchorTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FrameworkPlanTest {

    private static final Words WORDS = new Words("Any.", "Strong.", "Plain.", "Weak.");
    private static final AnchorsDraft ANCHORS = anchors("Once.");

    @Test
    void theFirstFileIsNewWhole() {
        FrameworkChange only = plan(List.of(), draft("A", 1, WORDS, Map.of(Level.MID, ANCHORS)))
                .get(0);
        assertEquals(new FrameworkChange(Kind.NEW, "A", 1, "Name of A", 1, 1), only);
    }

    @Test
    void theSameFileChangesNothing() {
        PrincipleDraft a = draft("A", 1, WORDS, Map.of(Level.MID, ANCHORS));
        List<FrameworkChange> changes = plan(List.of(kept(3, false, a)), a);
        assertEquals(List.of(new FrameworkChange(Kind.UNCHANGED, "A", 1, "Name of A", 3, 0)), changes);
        assertFalse(FrameworkCheck.right(row(List.of(kept(3, false, a))), file(a), changes, 0)
                .changing());
    }

    @Test
    void otherWordsInEitherLanguageMakeTheNextVersion() {
        PrincipleDraft a = draft("A", 1, WORDS, Map.of());
        PrincipleDraft german = new PrincipleDraft(
                "A", 1, "Name of A", WORDS, new Words("Anders.", "S", "P", "W"), a.asked(), Map.of());
        PrincipleDraft renamed = new PrincipleDraft("A", 1, "Another", WORDS, WORDS, a.asked(), Map.of());
        for (PrincipleDraft other :
                List.of(draft("A", 1, new Words("Other.", "", "", ""), Map.of()), german, renamed)) {
            FrameworkChange only = plan(List.of(kept(3, false, a)), other).get(0);
            assertEquals(Kind.REWORDED, only.kind());
            assertEquals(4, only.version());
        }
    }

    @Test
    void whatIsSaidInTheSameWordsKeepsItsVersion() {
        PrincipleDraft a = draft("A", 1, WORDS, Map.of(Level.MID, ANCHORS));
        List<PrincipleDraft> others = List.of(
                draft("A", 2, WORDS, Map.of(Level.MID, ANCHORS)),
                draft("A", 1, WORDS, Map.of(Level.MID, anchors("Twice."))),
                draft("A", 1, WORDS, Map.of(Level.SENIOR, ANCHORS)),
                new PrincipleDraft(
                        "A", 1, a.name(), WORDS, WORDS, asked(Applicability.BY_HAND, Level.ENTRY), a.anchors()),
                new PrincipleDraft(
                        "A", 1, a.name(), WORDS, WORDS, asked(Applicability.ALWAYS, Level.MID), a.anchors()));
        assertEquals(
                List.of("ADJUSTED 3 0", "ADJUSTED 3 1", "ADJUSTED 3 1", "ADJUSTED 3 0", "ADJUSTED 3 0"),
                others.stream()
                        .map(other -> plan(List.of(kept(3, false, a)), other).get(0))
                        .map(c -> c.kind() + " " + c.version() + " " + c.rubrics())
                        .toList());
    }

    @Test
    void aFileWithoutAnchorsLeavesThoseThatThereAre() {
        FrameworkChange only = plan(
                        List.of(kept(1, false, draft("A", 1, WORDS, Map.of(Level.MID, ANCHORS)))),
                        draft("A", 1, WORDS, Map.of()))
                .get(0);
        assertEquals(Kind.UNCHANGED, only.kind());
    }

    @Test
    void whatIsNoLongerNamedRetiresOnceAndComesBackWhenItIsNamedAgain() {
        PrincipleDraft a = draft("A", 1, WORDS, Map.of());
        PrincipleDraft b = draft("B", 2, WORDS, Map.of());
        assertEquals(
                List.of("RETIRED A", "UNCHANGED B"),
                plan(List.of(kept(1, false, a), kept(1, false, b)), b).stream()
                        .map(c -> c.kind() + " " + c.code())
                        .toList());
        assertEquals(
                List.of("UNCHANGED B"),
                plan(List.of(kept(1, true, a), kept(1, false, b)), b).stream()
                        .map(c -> c.kind() + " " + c.code())
                        .toList());
        FrameworkChange back = plan(List.of(kept(2, true, a)), a).get(0);
        assertEquals(List.of(Kind.BACK, 2), List.of(back.kind(), back.version()));
    }

    @Test
    void anotherNameAloneIsSomethingToConfirm() {
        PrincipleDraft a = draft("A", 1, WORDS, Map.of());
        FrameworkRow row = row(List.of(kept(1, false, a)));
        FrameworkDraft renamed = new FrameworkDraft("Other", List.of(a));
        assertTrue(FrameworkCheck.right(row, renamed, FrameworkPlan.of(row, renamed), 0)
                .changing());
    }

    private static List<FrameworkChange> plan(List<KeptPrinciple> kept, PrincipleDraft... file) {
        return FrameworkPlan.of(row(kept), file(file));
    }

    private static FrameworkDraft file(PrincipleDraft... principles) {
        return new FrameworkDraft("Ours", Arrays.asList(principles));
    }

    private static FrameworkRow row(List<KeptPrinciple> kept) {
        return new FrameworkRow(new UUID(0, 1), 1, "Autumn", 7L, "Ours", 4, kept);
    }

    private static KeptPrinciple kept(int version, boolean retired, PrincipleDraft draft) {
        return new KeptPrinciple(1050, version, retired, draft, Map.of());
    }

    private static PrincipleDraft draft(String code, int number, Words words, Map<Level, AnchorsDraft> anchors) {
        return new PrincipleDraft(
                code, number, "Name of " + code, words, words, asked(Applicability.ALWAYS, Level.ENTRY), anchors);
    }

    private static Map<JobFamily, Asked> asked(Applicability engineers, Level from) {
        return Map.of(
                JobFamily.SOFTWARE_ENGINEER,
                new Asked(engineers, from),
                JobFamily.ENGINEERING_MANAGER,
                new Asked(Applicability.NEVER, Level.ENTRY));
    }

    private static AnchorsDraft anchors(String text) {
        AnchorTexts texts = new AnchorTexts(text, text + " More.", text + " Most.");
        return new AnchorsDraft(texts, texts);
    }
}
