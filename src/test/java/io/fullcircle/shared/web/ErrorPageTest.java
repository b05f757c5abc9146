package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            String html = page.fill(status, messages, Theme.SYSTEM, "/home/lead", "7f3k", null, List.of());
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
        String html = page.fill(503, ENGLISH, Theme.SYSTEM, "/\"><script>", "<b>$1{title}", "<i>Ada", List.of());
        assertFalse(html.contains("<script>"));
        assertTrue(html.contains("&lt;b&gt;$1{title}"));
    }

    @Test
    void whoIsSignedInCanGoElsewhere() {
        List<NavigationItem> items = Navigation.items(Role.CANDIDATE, "");
        String html = page.fill(404, GERMAN, Theme.SYSTEM, null, "r", null, items);
        assertTrue(html.contains(
                "<a href=\"/booking/book\">" + GERMAN.text("shared.nav.book").replace("&", "&amp;") + "</a>"));
        assertEquals(2, html.split("<nav ", -1).length - 1);
        assertFalse(fill(404, null).contains("<nav "));
    }

    @Test
    void theChosenThemeIsThereFromTheStart() {
        assertTrue(page.fill(404, ENGLISH, Theme.DARK, null, null, null, List.of())
                .contains("<html lang=\"en\" data-theme=\"dark\">"));
        assertTrue(fill(404, null).contains("<html lang=\"en\">"));
    }

    private String fill(int status, String address) {
        return page.fill(status, ENGLISH, Theme.SYSTEM, address, "r", null, List.of());
    }
}
