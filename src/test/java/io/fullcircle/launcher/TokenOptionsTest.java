package io.fullcircle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.settings.Setting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenOptionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void anAddressIsEnough() {
        TokenOptions options = parse(" Ana@Example.ORG ");
        assertEquals("ana@example.org", options.email());
        assertEquals("Command line", options.name());
        assertNull(options.scopes(), "all that she may");
        assertEquals(Instant.parse("2027-02-21T12:00:00Z"), options.expiresAt());
        assertEquals(Map.of(), options.given());
    }

    @Test
    void scopesMayStandTogetherOrApart() {
        Set<Scope> both = Set.of(Scope.PROFILE_READ, Scope.CATALOGUE_READ);
        assertEquals(
                both,
                parse("a@b.org", "--scope", "profile:read, catalogue:read").scopes());
        assertEquals(
                both,
                parse("--scope=profile:read", "a@b.org", "--scope", "catalogue:read")
                        .scopes());
    }

    @Test
    void nameAndFolderAreTaken() {
        TokenOptions options = parse("a@b.org", "--name", " CI ", "--data=/srv/fullcircle");
        assertEquals("CI", options.name());
        assertEquals(Map.of(Setting.DATA, "/srv/fullcircle"), options.given());
    }

    @ParameterizedTest
    @CsvSource({
        "12h, 2026-11-24T00:00:00Z",
        "30d, 2026-12-23T12:00:00Z",
        "366d, 2027-11-24T12:00:00Z",
        "2026-11-23, 2026-11-24T00:00:00Z",
        "2027-01-31, 2027-02-01T00:00:00Z"
    })
    void anExpiryIsASpanOrALastDay(String text, Instant end) {
        assertEquals(end, parse("a@b.org", "--expires", text).expiresAt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--expires 2026-11-22 | A token cannot end in the past: --expires 2026-11-22.",
                "--expires 368d | A token works for 366 days at most: --expires 368d is too far.",
                "--expires 99999999d | Write --expires as hours, days or a date, such as 12h, 30d or 2027-01-31, not “99999999d”.",
                "--expires soon | Write --expires as hours, days or a date, such as 12h, 30d or 2027-01-31, not “soon”.",
                "--expires 2027-02-30 | Write --expires as hours, days or a date, such as 12h, 30d or 2027-01-31, not “2027-02-30”.",
                "--expires | The option --expires needs a value; --help lists the options.",
                "--scope all | There is no scope “all”; there are profile:read, profile:write, catalogue:read, availability:read, bookings:read, bookings:write.",
                "--scope profile:read, | There is no scope “”; there are profile:read, profile:write, catalogue:read, availability:read, bookings:read, bookings:write.",
                "--port 1 | Unknown option --port; token --help lists the options.",
                "c@d.org | One token is for one person: not for a@b.org and c@d.org."
            })
    void whatCannotBeMeantIsNamed(String arguments, String sentence) {
        List<String> all = new java.util.ArrayList<>(List.of("a@b.org"));
        all.addAll(List.of(arguments.split(" ")));
        assertEquals(sentence, refused(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\nb"})
    void aNameIsOneLineThatCanBeSeen(String name) {
        assertTrue(refused(List.of("a@b.org", "--name", name)).startsWith("A name has 1 to 80"));
    }

    @Test
    void withoutAnAddressItSaysHow() {
        assertTrue(refused(List.of()).contains("token EMAIL"));
        assertTrue(TokenOptions.parse(List.of("--help"), CLOCK).help());
    }

    @Test
    void theMailIsInTheLanguageAndZoneOfItsOwner() {
        TokenOptions options = parse("a@b.org", "--scope", "profile:read,catalogue:read", "--name", "CI");
        TokenMail mail =
                new TokenMail("https://coaching.example.org", CLOCK.instant().atOffset(ZoneOffset.UTC));
        TokenOwner owner = new TokenOwner(1, "a@b.org", "Jörg {0}", "de", "Europe/Berlin");
        String text = mail.text(TokenMail.words(Locale.GERMAN), Locale.GERMAN, owner, options);
        assertTrue(text.startsWith("Hallo Jörg {0},\n\n"), text);
        assertTrue(text.contains("„CI“") && text.contains("21. Februar 2027") && text.contains("13:00"), text);
        assertTrue(text.contains("profile:read, catalogue:read."), text);
        assertTrue(text.contains("\n\nhttps://coaching.example.org/account/tokens\n"), text);
        Properties english = TokenMail.words(Locale.ENGLISH);
        assertEquals(english.keySet(), TokenMail.words(Locale.GERMAN).keySet());
        assertTrue(mail.text(
                        english,
                        Locale.ENGLISH,
                        new TokenOwner(1, "a@b.org", "Ana", "en", "Mars/Base"),
                        parse("a@b.org"))
                .contains("all that you may"));
    }

    private static TokenOptions parse(String... arguments) {
        return TokenOptions.parse(List.of(arguments), CLOCK);
    }

    private static String refused(List<String> arguments) {
        return assertThrows(Options.Misused.class, () -> TokenOptions.parse(arguments, CLOCK))
                .getMessage();
    }
}
