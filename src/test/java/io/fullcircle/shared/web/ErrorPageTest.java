package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Messages GERMAN = Messages.in(Locale.GERMAN);

    private ErrorPage page;

    @BeforeEach
    void readTheTemplate() throws IOException {
        page = new ErrorPage(Files.readString(Path.of("src/main/webapp/WEB-INF/errorpages/error.html")), "/assets/0f/");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 409, 413, 415, 429, 500, 503})
    void everyPlaceIsFilledInBothLanguages(int status) {
        for (Messages messages : new Messages[] {ENGLISH, GERMAN}) {
            String html = page.fill(status, messages, Theme.SYSTEM, "/home/lead", "7f3k", null);
            assertFalse(html.contains("{"), html);
            assertFalse(html.contains("???"), html);
            assertTrue(html.contains(messages.text("shared.error." + status + ".title")));
            assertTrue(html.contains("7f3k"));
            assertTrue(html.contains("lang=\"" + messages.locale().getLanguage() + "\""));
        }
    }

    @Test
    void aStatusWithoutWordsReadsLikeItsKind() {
        assertEquals(fill(500, null), fill(502, null));
        assertEquals(fill(400, null), fill(411, null));
    }

    @Test
    void whatPassesByItselfCanBeTriedAgain() {
        assertTrue(fill(503, "/programme/programme?id=1&x=2").contains("href=\"/programme/programme?id=1&amp;x=2\""));
        assertTrue(fill(503, null).contains(ENGLISH.text("shared.error.home")));
        assertFalse(fill(404, "/home/lead").contains("/home/lead"));
    }

    @Test
    void whatComesFromTheRequestCannotWriteMarkup() {
        String html = page.fill(503, ENGLISH, Theme.SYSTEM, "/\"><script>", "<b>$1{title}", "<i>Ada");
        assertFalse(html.contains("<script>"));
        assertTrue(html.contains("&lt;b&gt;$1{title}"));
    }

    @Test
    void theChosenThemeIsThereFromTheStart() {
        assertTrue(page.fill(404, ENGLISH, Theme.DARK, null, null, null)
                .contains("<html lang=\"en\" data-theme=\"dark\">"));
        assertTrue(fill(404, null).contains("<html lang=\"en\">"));
    }

    private String fill(int status, String address) {
        return page.fill(status, ENGLISH, Theme.SYSTEM, address, "r", null);
    }
}
