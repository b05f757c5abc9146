package io.fullcircle.catalogue.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkFileTest {

    private static final String HEAD = "framework,code,number,name,description_en,strong_en,plain_en,weak_en,"
            + "software_engineer,software_engineer_from,engineering_manager\n";
    private static final String GOOD = "Ours,HAND_OVER,1,Hand Over,Any.,Strong.,Plain.,Weak.,ALWAYS,MID,NEVER\n";

    @Test
    void theExampleComesBackAsItWasWrittenInBothForms() {
        FrameworkDraft example = FrameworkExample.draft();
        for (Function<FrameworkDraft, String> form :
                List.<Function<FrameworkDraft, String>>of(FrameworkFile::csv, FrameworkFile::json)) {
            assertEquals(example, read(form.apply(example)).draft());
        }
    }

    @Test
    void whatLooksLikeAFormulaOrMarkupComesBackToo() {
        for (String odd : List.of("=1+1", "'=1+1", "''-x", "a \"b\", \\c; d", "<b>&amp;</b>", "🤝 – ß", "@x", "{}")) {
            PrincipleDraft p = FrameworkExample.draft().principles().get(1);
            Words words = new Words(odd, odd, odd, odd);
            FrameworkDraft draft = new FrameworkDraft(
                    odd, List.of(new PrincipleDraft(p.code(), p.number(), odd, words, words, p.asked(), p.anchors())));
            assertEquals(draft, read(FrameworkFile.csv(draft)).draft(), odd);
            assertEquals(draft, read(FrameworkFile.json(draft)).draft(), odd);
        }
    }

    @Test
    void aLineSaysAllThatAPrincipleIs() {
        PrincipleDraft p = read(HEAD + GOOD).draft().principles().get(0);
        assertEquals("HAND_OVER", p.code());
        assertEquals(new Words("Any.", "Strong.", "Plain.", "Weak."), p.english());
        assertEquals(p.english(), p.german(), "German falls back to English");
        assertEquals(new Asked(Applicability.ALWAYS, Level.MID), p.asked().get(JobFamily.SOFTWARE_ENGINEER));
        assertEquals(new Asked(Applicability.NEVER, Level.ENTRY), p.asked().get(JobFamily.ENGINEERING_MANAGER));
    }

    @Test
    void semicolonsAndEmptyLinesAndAByteOrderMarkAreTakenAsSpreadsheetsWriteThem() {
        String file = "\uFEFF" + (HEAD + "\n" + GOOD).replace(',', ';').replace("\n", "\r\n");
        assertEquals(1, read(file).draft().principles().size());
    }

    @Test
    void everythingThatIsWrongIsSaidWithItsLine() {
        String file = HEAD
                + GOOD
                + "Ours,DIVE_DEEP,1,hand over,,Strong.,Plain.,Weak.,SOMETIMES,MID,NEVER\n"
                + "\n"
                + "Theirs,lower,100,Third,Any.,\"two\nlines\",Plain.,Weak.,ALWAYS,TOP,NEVER\n"
                + "Ours,LAST,7,Gone,Any.,Strong.,Plain.,Weak.,ALWAYS,MID,NEVER,more\n";
        assertEquals(
                List.of(
                                "3 software_engineer choice",
                                "3 code shipped",
                                "3 number twice",
                                "3 name twice",
                                "3 description_en missing",
                                "5 framework name",
                                "5 code code",
                                "5 number number",
                                "5 strong_en text",
                                "5 software_engineer_from choice",
                                "7  cells",
                                "7 name retired")
                        .stream()
                        .sorted()
                        .toList(),
                faults(file));
        assertNull(read(file).draft());
    }

    @Test
    void anchorsOfALevelAreThreeAndSayDifferentThings() {
        String head = "framework,code,number,name,description_en,strong_en,plain_en,weak_en,software_engineer,"
                + "engineering_manager,senior_below_en,senior_meets_en,senior_raises_en,mid_below_de\n";
        String begin = "Ours,HAND_OVER,1,Hand Over,Any.,Strong.,Plain.,Weak.,ALWAYS,NEVER,";
        assertEquals(
                List.of(
                        "2 mid_below_en missing",
                        "2 mid_meets_de length",
                        "2 mid_raises_de length",
                        "2 senior_raises_en length"),
                faults(
                        head + begin
                                + "Nobody else could have run it.,The next person knew where to begin.,,Nur sie allein wussten davon.\n"));
        assertEquals(
                List.of("2 senior_meets_en same.BELOW", "2 senior_raises_en names"),
                faults(
                        head + begin
                                + "Nobody else could have run it.,Nobody else could have run it!,They hand over from day one on.,\n"));
    }

    @Test
    void jsonSaysTheLineOfWhatIsWrong() {
        String json = FrameworkFile.json(FrameworkExample.draft());
        assertEquals(List.of("6 number number"), faults(json.replaceFirst("\"number\": 1,", "\"number\": 0,")));
        assertEquals(
                List.of("7  column"),
                faults(json.replaceFirst("\"name\":", "\"name\": \"Hand Over Well\",\n\"title\":")
                        .replaceFirst("\n\"title\"", "\"title\"")));
        assertEquals(List.of("4  json"), faults(json.replaceFirst("\\{\n {6}\"code", "[\n      \"code")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"framework\": \"x\"",
                "{\"principles\": [1]}",
                "{\"principles\": [{\"code\": {}}]}",
                "{\"principles\": [{\"code\": \"\\u12\"}]}",
                "{\"principles\": [{\"code\": \"\\q\"}]}",
                "{\"principles\": [{\"code\": 1e400}]}",
                "{\"principles\": [{\"code\": \"A\", \"code\": \"B\"}]}",
                "{\"principles\": []} more",
                "{\"other\": []}",
            })
    void whatIsNoSuchJsonIsSaidToBeNone(String text) {
        assertEquals(
                List.of("catalogue.framework.fault.json"),
                FrameworkFile.read(text).faults().stream()
                        .map(FileFault::messageKey)
                        .toList());
    }

    @Test
    void whatIsDeepIsReadNoDeeper() {
        assertEquals(List.of("1  json"), faults("{\"principles\": " + "[".repeat(100_000)));
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamed() {
        assertTrue(faults(HEAD + GOOD + GOOD.replace("Strong.", "\"Strong.")).contains("3  quotes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "{\"framework\": \"x\", \"principles\": []}", "framework,code\n"})
    void aFileWithoutPrinciplesIsNone(String text) {
        assertEquals(List.of("1  empty"), faults(text));
    }

    @Test
    void aColumnThatNobodyKnowsAndTheSameTwiceAreNamed() {
        assertEquals(
                List.of("1  column", "1  column"),
                faults("x," + HEAD.strip() + ",code\n," + GOOD.strip() + ",B\n").stream()
                        .filter(fault -> fault.endsWith("column"))
                        .toList());
    }

    @Test
    void moreThanThereAreNumbersIsTooMany() {
        String lines = Stream.iterate(1, n -> n + 1).limit(100).map(n -> GOOD).reduce("", String::concat);
        assertTrue(faults(HEAD + lines).contains("101  many"));
    }

    @Test
    void otherThanUtf8IsNoText() {
        assertTrue(FrameworkFile.text("ß".getBytes(StandardCharsets.ISO_8859_1)).isEmpty());
        assertEquals(
                "ß", FrameworkFile.text("ß".getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    private static FrameworkRules.Result read(String content) {
        return new FrameworkRules(Set.of("DIVE_DEEP"), Map.of("gone", "OLD_CODE")).apply(FrameworkFile.read(content));
    }

    /** Line, column and the last words of the key of each fault, sorted. */
    private static List<String> faults(String content) {
        return read(content).faults().stream()
                .map(f -> f.line() + " " + f.column() + " " + f.messageKey().replaceFirst(".*\\.(fault|anchor)\\.", ""))
                .sorted()
                .toList();
    }
}
