package io.fullcircle.programme.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.programme.invitation.InvitedLine.Finding;
import io.fullcircle.shared.error.DomainException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace <ada@example.org>",
                "\"Ada Lovelace\" <ada@example.org>",
                "  Ada Lovelace   <  ADA@Example.org > , ",
                "Ada Lovelace<ada@example.org>;",
                "Ada Lovelace, ada@example.org",
                "ada@example.org, Ada Lovelace",
                "Ada Lovelace; ada@example.org",
                "Ada Lovelace\tada@example.org",
                "Ada\tLovelace\tada@example.org\t",
                "\"Ada Lovelace\",\"ada@example.org\"",
                "Ada Lovelace ada@example.org",
                "Ada Lovelace, mailto:ada@example.org",
                "Ada Lovelace, ada@example.org, ADA@example.org",
                "\uFEFFAda Lovelace;ada@example.org",
                "Ada\u00A0Lovelace <ada@example.org>"
            })
    void aNameAndAnAddressAreReadInEveryWayThatPeoplePasteThem(String line) {
        InvitedLine read = only(line);
        assertEquals(Finding.GOOD, read.finding(), line);
        assertEquals("ada@example.org", read.email());
        assertEquals("Ada Lovelace", read.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                " ADA@EXAMPLE.ORG ",
                "<ada@example.org>",
                "ada@example.org,",
                ";;ada@example.org"
            })
    void anAddressAloneIsEnough(String line) {
        InvitedLine read = only(line);
        assertEquals(Finding.GOOD, read.finding());
        assertEquals("ada@example.org", read.email());
        assertNull(read.name());
    }

    @Test
    void aSeparatorWithinQuotesBelongsToTheName() {
        assertEquals(
                "Lovelace, Ada", only("\"Lovelace, Ada\" <ada@example.org>").name());
        assertEquals("Lovelace, Ada", only("\"Lovelace, Ada\";ada@example.org").name());
        assertEquals("Lovelace, Ada", only("Lovelace, Ada <ada@example.org>").name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | NO_ADDRESS",
                "Ada Lovelace, Analyst | NO_ADDRESS",
                "Ada Lovelace <> | NO_ADDRESS",
                ",;, | NO_ADDRESS",
                "ada@example | BAD_ADDRESS",
                "ada@@example.org | BAD_ADDRESS",
                "Ada <ada.example.org> | BAD_ADDRESS",
                "Ada <ada @example.org> | BAD_ADDRESS",
                "ada@example.org, grace@example.org | TWO_ADDRESSES",
                "ada@example.org grace@example.org | TWO_ADDRESSES",
                "Ada <ada@example.org>, Grace <grace@example.org> | TWO_ADDRESSES",
                "Ada, Lovelace, Analyst, ada@example.org | COLUMNS",
                "1, Ada Lovelace, ada@example.org, London | COLUMNS"
            })
    void eachKindOfBadLineIsCalledByItsName(String line, Finding finding) {
        InvitedLine read = only(line);
        assertEquals(finding, read.finding(), line);
        assertFalse(read.isGood());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\u0000 <ada@example.org>",
                "Ada\u0007, ada@example.org",
                "Ada\u2028Bcc: x, ada@example.org",
                "Ada\u0085Bcc: x <ada@example.org>",
                "\u202Egro.elpmaxe <ada@example.org>",
                "Ada \u2066x\u2069, ada@example.org"
            })
    void whatCannotBeSeenIsRefusedAndNotShown(String line) {
        InvitedLine read = only(line);
        assertEquals(Finding.CONTROL, read.finding());
        assertTrue(read.read().codePoints().noneMatch(Character::isISOControl), read.read());
        assertTrue(read.read().codePoints().noneMatch(c -> c == 0x202E || c == 0x2066 || c == 0x2028), read.read());
    }

    @Test
    void aLineBreakNeverGetsIntoAName() {
        List<InvitedLine> lines = InvitationLines.read("Ada\r\nBcc: eve@example.org\rsubject: x <ada@example.org>");
        assertEquals(
                List.of(Finding.NO_ADDRESS, Finding.GOOD, Finding.GOOD),
                lines.stream().map(InvitedLine::finding).toList());
        assertEquals(
                List.of("Bcc:", "subject: x"),
                lines.stream().skip(1).map(InvitedLine::name).toList());
    }

    @Test
    void aNameMayBeOfAnyScriptAndIsBounded() {
        assertEquals("李明 🎯", only("李明 🎯 <ming@example.org>").name());
        assertEquals("Ada <script>", only("ada@example.org;Ada <script>").name());
        assertEquals("=1+1", only("=1+1, ada@example.org").name());
        assertEquals(
                "a".repeat(120), only("a".repeat(120) + ", ada@example.org").name());
        assertEquals(
                Finding.BAD_NAME, only("a".repeat(121) + ", ada@example.org").finding());
        assertEquals(
                Finding.TOO_LONG, only("a".repeat(500) + ", ada@example.org").finding());
        assertEquals(Finding.BAD_ADDRESS, only("a".repeat(250) + "@example.org").finding());
    }

    @Test
    void aLongLineIsShownInPartAndNeverCutThroughACharacter() {
        String shown = only("🎯".repeat(90)).read();
        assertEquals("🎯".repeat(80) + "…", shown);
    }

    @Test
    void anAddressCountsOnceWhateverItsCase() {
        List<InvitedLine> lines = InvitationLines.read("ada@example.org\n\nAda <ADA@example.org>\nada@example.org");
        assertEquals(
                List.of(Finding.GOOD, Finding.TWICE, Finding.TWICE),
                lines.stream().map(InvitedLine::finding).toList());
        assertEquals(List.of(1, 3, 4), lines.stream().map(InvitedLine::number).toList());
        assertEquals(
                List.of(1, 1), lines.stream().skip(1).map(InvitedLine::other).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,E-mail",
                "E-Mail",
                "name;email",
                "First name\tLast name\tEmail address",
                "Vorname;Nachname;E-Mail-Adresse",
                "\"Name\",\"Email\"",
                "Name: , Mail:"
            })
    void aLineOfHeadingsIsLeftOut(String heading) {
        List<InvitedLine> lines = InvitationLines.read("\n" + heading + "\nAda, ada@example.org\n");
        assertEquals(1, lines.size());
        assertEquals(3, lines.get(0).number(), "lines keep their numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "Ada Lovelace", "Participants", "Name,E-mail,Ada"})
    void aFirstLineThatCouldBeSomebodyIsNotLeftOut(String line) {
        assertEquals(2, InvitationLines.read(line + "\nada@example.org").size());
        assertEquals(
                Finding.NO_ADDRESS,
                InvitationLines.read("ada@example.org\nName,E-mail").get(1).finding(),
                "only the first line can be one");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \n\t\n", "Name;E-Mail"})
    void aListOfNobodyIsNoList(String text) {
        assertEquals("programme.invite.nobody", refused(text));
    }

    @Test
    void aListHasItsBounds() {
        String most =
                IntStream.range(0, 200).mapToObj(i -> "p" + i + "@example.org").collect(Collectors.joining("\r\n"));
        assertEquals(200, InvitationLines.read(most).size());
        assertEquals("programme.invite.tooMany", refused(most + "\r\nmore@example.org"));
        assertEquals("programme.invite.tooMany", refused("x".repeat(60_001)));
    }

    private static String refused(String text) {
        DomainException rule = assertThrows(DomainException.class, () -> InvitationLines.read(text));
        assertEquals("people", rule.field());
        return rule.messageKey();
    }

    private static InvitedLine only(String line) {
        List<InvitedLine> lines = InvitationLines.read(line);
        assertEquals(1, lines.size());
        return lines.get(0);
    }
}
