package io.fullcircle.account.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.account.admin.AccountSearch;
import io.fullcircle.account.admin.SuspensionReason;
import io.fullcircle.shared.audit.AuditAction;
import io.fullcircle.shared.text.CsvLine;
import io.fullcircle.shared.text.Locales;
import io.fullcircle.shared.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log says and how it is asked, apart from the database. */
class AuditWordsTest {

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everyActionHasItsWordsInBothLanguagesAndStandsInOneGroup(AuditAction action) {
        for (Locale locale : Locales.ALL) {
            assertTrue(Messages.in(locale).has("account.audit.action." + action), action.name());
        }
        List<AuditGroup> groups = Arrays.stream(AuditGroup.values())
                .filter(group -> group.actions().contains(action))
                .toList();
        assertEquals(1, groups.size(), action.name());
        assertEquals(Set.of(action), AuditGroup.meant(action.name()));
    }

    @ParameterizedTest
    @EnumSource(SuspensionReason.class)
    void everyReasonHasItsWords(SuspensionReason reason) {
        for (Locale locale : Locales.ALL) {
            assertTrue(Messages.in(locale).has("account.admin.reason." + reason), reason.name());
        }
    }

    @Test
    void daysAreThoseOfTheViewer() {
        AuditSearch search =
                AuditSearch.of(" Ada ", "ROLES", "2026-10-25", "2026-10-25", "x", ZoneId.of("Europe/Berlin"));
        assertEquals("ada", search.person());
        assertEquals(Instant.parse("2026-10-24T22:00:00Z"), search.from());
        assertEquals(Instant.parse("2026-10-25T23:00:00Z"), search.until(), "a day of 25 hours");
        assertNull(search.programme());
        assertEquals(Set.copyOf(AuditGroup.ROLES.actions()), search.actions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "-999999999-01-01", "99999-01-01", "1999-12-31"})
    void aDayThatIsNoneIsNotLookedFor(String day) {
        assertTrue(AuditSearch.of(null, "SOMETHING", day, day, null, ZoneId.of("UTC"))
                .all());
    }

    @Test
    void aPositionSurvivesItsAddressAndNothingElseIsOne() {
        AuditPosition position = new AuditPosition(Instant.parse("2026-11-23T10:00:00.123456Z"), 77);
        assertEquals(Optional.of(position), AuditPosition.parse(position.toString()));
        for (String text :
                new String[] {null, "", "1", "-1-1", "1-1'", "999999999999999999-1", "1-9999999999999999999"}) {
            assertEquals(Optional.empty(), AuditPosition.parse(text), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =1+1        | "'=1+1"
            +49         | "'+49"
            -1          | "'-1"
            @SUM(A1)    | "'@SUM(A1)"
            say "hi", a | "say ""hi"", a"
            a=1         | "a=1"
            """)
    void aCellIsATextWhateverItBeginsWith(String text, String cell) {
        assertEquals(cell + "\r\n", CsvLine.of(text));
    }

    @Test
    void tabsAndReturnsInFrontAreDefusedTooAndNothingIsAnEmptyCell() {
        assertEquals("\"'\t=1\",\"'\r=1\",\"\"\r\n", CsvLine.of("\t=1", "\r=1", null));
    }

    @Test
    void whatIsNotUnderstoodOfASearchForAccountsIsNotLookedFor() {
        assertTrue(AccountSearch.of(" \u0000 ", "KING", "DEAD").all());
        assertEquals("%50\\%\\_\\\\%", AccountSearch.of("50%_\\", null, null).pattern());
        assertEquals(100, AccountSearch.of("x".repeat(500), null, null).text().length());
    }
}
