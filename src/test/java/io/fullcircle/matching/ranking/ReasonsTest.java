package io.fullcircle.matching.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.booking.ranking.RankReason;
import io.fullcircle.shared.text.Locales;
import io.fullcircle.shared.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A candidate is never told which principles an interviewer listens for: not by any reason, in any language. */
class ReasonsTest {

    private static final Pattern SHIPPED = Pattern.compile("\\((\\d+), \\d+, '([A-Z_]+)',\\s+'((?:[^']|'')+)'\\)");

    @Test
    void noReasonForACandidateHoldsThePrinciplesThatItIsAbout() {
        for (Reason.Kind kind : Reason.Kind.values()) {
            RankReason told = MatchedTimes.told(new Reason(kind, 2, List.of(4711L, 815L)));
            assertEquals("2", told.argument());
            assertEquals(
                    "", MatchedTimes.told(new Reason(kind, 0, List.of(4711L))).argument());
            assertEquals("matching.reason." + kind, told.key());
            for (Locale locale : Locales.ALL) {
                assertTrue(Messages.in(locale).has(told.key()), told::key);
                assertTrue(Messages.in(locale).has("matching.why." + kind), told::key);
            }
        }
    }

    @Test
    void noWordsForCandidatesNameAPrinciple() throws IOException {
        Set<String> names = names();
        assertEquals(30, names.size(), names::toString);
        for (Locale locale : Locales.ALL) {
            Messages messages = Messages.in(locale);
            messages.keys().stream()
                    .filter(key -> key.startsWith("matching.reason.") || key.startsWith("booking.best."))
                    .forEach(key -> names.forEach(name -> assertFalse(
                            messages.pattern(key).toLowerCase(Locale.ROOT).contains(name),
                            () -> key + " names " + name)));
        }
    }

    /** The names and codes of the principles that come with the product. */
    private static Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        Matcher rows = SHIPPED.matcher(Files.readString(Path.of("db/migration/V004__catalogue_rows.sql")));
        while (rows.find()) {
            names.add(rows.group(2).toLowerCase(Locale.ROOT));
            names.add(rows.group(3).replace("''", "'").toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
