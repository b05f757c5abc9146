package io.fullcircle.catalogue.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.catalogue.question.QuestionContent;
import io.fullcircle.catalogue.question.QuestionRules;
import io.fullcircle.catalogue.question.QuestionState;
import io.fullcircle.catalogue.question.TypedQuestion;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionFilesTest {

    private static final List<String> KNOWN = List.of("DIVE_DEEP", "EARN_TRUST");
    private static final String HEAD =
            "id,bucket,text,parts,pole_one,pole_other,level_from,level_to,job_families,commonness,minutes,principles,state\n";
    private static final String LINE =
            ",LEARNING,What did you find out the hard way?,,,,ENTRY,SENIOR,SOFTWARE_ENGINEER,RARE,8,DIVE_DEEP,\n";

    @Test
    void whatIsWrittenIsReadAsTheSameInBothKindsOfFiles() {
        QuestionContent content = content(List.of("=Who \"told\" you; really?", "And then, what?"), "'-one", "@other");
        String id = UUID.randomUUID().toString();
        String csv = QuestionFiles.csvHead() + QuestionFiles.csvLine(id, content, QuestionState.RETIRED);
        String json = Json.createArrayBuilder()
                .add(QuestionFiles.json(id, content, QuestionState.RETIRED))
                .build()
                .toString();
        for (String file : List.of(csv, json)) {
            ReadFile read = read(file);
            assertEquals(List.of(), read.faults());
            FileRow row = read.rows().get(0);
            assertEquals(id, row.id());
            assertEquals("RETIRED", row.state());
            assertEquals(content, QuestionRules.read(row.typed(), KNOWN).content());
        }
        assertTrue(csv.contains("\"'@other\"") && csv.contains("\"''-one\"") && csv.contains("\"'=Who "), csv);
    }

    @Test
    void commasAndSemicolonsAndAMarkAtTheBeginningAreRead() {
        String semicolons = (HEAD + LINE).replace(',', ';');
        for (String file :
                List.of(HEAD + LINE, semicolons, "\uFEFF" + HEAD + LINE, (HEAD + LINE).replace("\n", "\r\n"))) {
            ReadFile read = read(file);
            assertEquals(List.of(), read.faults());
            assertEquals(
                    List.of("What did you find out the hard way?"),
                    read.rows().stream().map(row -> row.typed().text()).toList());
        }
    }

    @Test
    void aRowIsNamedByTheLineThatItBeginsIn() {
        String broken = "\"a\nb\r\nc\"";
        String file = HEAD + LINE
                + LINE.replaceFirst("way\\?,,", "way?," + java.util.regex.Matcher.quoteReplacement(broken) + ",")
                + "\n,,,,,,,,,,,,\n" + LINE;
        ReadFile read = read(file);
        assertEquals(List.of(), read.faults());
        assertEquals(List.of(2, 3, 8), read.rows().stream().map(FileRow::place).toList());
        assertEquals(List.of("a", "b", "c"), read.rows().get(1).typed().parts());
    }

    @Test
    void headingsAreEachThereOnceInAnyOrder() {
        assertEquals(
                List.of("1 colour unknown", "1 text twice", "1 minutes missing"),
                faults(HEAD.replace("minutes", "Text").replace("pole_one", "colour") + LINE));
        assertEquals(
                List.of(),
                faults(
                        "TEXT , bucket,parts,level_to,level_from,job_families,commonness,minutes,principles\n"
                                + "What did you find out the hard way?,LEARNING,,SENIOR,ENTRY,SOFTWARE_ENGINEER,RARE,8,DIVE_DEEP\n"));
        assertEquals(List.of("1  unnamed"), faults(HEAD.replace("pole_one", "")));
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace() {
        assertEquals(List.of("3 null cells"), faults(HEAD + LINE + "one,two\n" + LINE));
        assertEquals(List.of("3 null quotes"), faults(HEAD + LINE + "\"never closed\n" + LINE));
        assertEquals(List.of("2 null nul"), faults(HEAD + LINE.replace("hard", "ha\0rd")));
        assertEquals(List.of("0 null empty"), faults(" \n"));
        assertEquals(List.of("0 null empty"), faults(HEAD));
        assertEquals(
                List.of("0 null encoding"),
                words(ReadFile.of((HEAD + LINE.replace("hard", "härter")).getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals(List.of("0 null encoding"), words(ReadFile.of((HEAD + LINE).getBytes(StandardCharsets.UTF_16))));
    }

    @Test
    void jsonHasOneArrayOfObjectsWithTheSameMembers() {
        String good = QuestionFiles.json(null, content(List.of(), "one", "other"), QuestionState.DRAFT)
                .build()
                .toString();
        assertEquals(List.of(), faults("[" + good + "]"));
        assertEquals(List.of("0 null jsonShape"), faults(good));
        assertEquals(List.of("0 null json"), faults("[" + good));
        assertEquals(List.of("2 null jsonObject"), faults("[" + good + ", 7]"));
        assertEquals(List.of("1 size unknown"), faults("[" + good.replace("{", "{\"size\":1,") + "]"));
        assertEquals(List.of("1 minutes missing"), faults("[" + good.replace("\"minutes\":8,", "") + "]"));
        assertEquals(List.of("1 parts jsonArray"), faults("[" + good.replace("\"parts\":[]", "\"parts\":\"x\"") + "]"));
        assertEquals(
                List.of("1 text jsonText"),
                faults("[" + good.replaceFirst("\"text\":.*?,\"parts", "\"text\":{},\"parts") + "]"));
        assertEquals(List.of("1 pole_one nul"), faults("[" + good.replace("\"one\"", "\"o\\u0000ne\"") + "]"));
        assertEquals(
                1, faults("[" + good.replace("{", "{\"text\":\"x\",") + "]").size(), "a member twice");
        assertEquals(1, faults("[".repeat(100_000)).size());
    }

    @Test
    void fiveThousandAreReadAndOneMoreIsRefused() {
        assertEquals(5_000, read(HEAD + LINE.repeat(5_000)).rows().size());
        assertEquals(List.of("0 null many"), faults(HEAD + LINE.repeat(5_001)));
        String json = QuestionFiles.json(null, content(List.of(), "one", "other"), QuestionState.DRAFT)
                .build()
                .toString();
        assertEquals(
                List.of("0 null many"),
                faults(IntStream.rangeClosed(0, 5_000).mapToObj(i -> json).collect(Collectors.joining(",", "[", "]"))));
    }

    static QuestionContent content(List<String> parts, String one, String other) {
        QuestionRules.Reading reading = QuestionRules.read(
                new TypedQuestion(
                        "AMBIGUITY",
                        "When were you fast, \"right\" and late at once?",
                        parts,
                        one,
                        other,
                        "MID",
                        "SENIOR",
                        List.of("ENGINEERING_MANAGER", "SOFTWARE_ENGINEER"),
                        "COMMON",
                        "8",
                        List.of("EARN_TRUST", "DIVE_DEEP")),
                KNOWN);
        assertEquals(List.of(), reading.faults());
        return reading.content();
    }

    private static ReadFile read(String file) {
        return ReadFile.of(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String file) {
        return words(read(file));
    }

    private static List<String> words(ReadFile read) {
        return read.faults().stream()
                .map(fault ->
                        fault.place() + " " + fault.column() + " " + fault.key().replaceFirst(".*\\.", ""))
                .toList();
    }
}
