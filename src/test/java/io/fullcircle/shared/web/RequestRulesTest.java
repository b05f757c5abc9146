package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {

    private static final String HOST = "coaching.example.org";
    private static final String SITE = "https://coaching.example.org";

    @ParameterizedTest
    @ValueSource(strings = {"/a\u0000b", "/a\nb", "/a/../b", "/a/..", "/a\\b", "/a\u007f"})
    void aPathWithATrickInItIsMalformed(String path) {
        assertTrue(RequestRules.malformed(path, path, null));
    }

    @Test
    void soIsANulInTheQueryHoweverItIsWritten() {
        assertTrue(RequestRules.malformed("/a", "/a", "x=%00"));
        assertTrue(RequestRules.malformed("/a", "/a", "x=\u0000"));
        assertTrue(RequestRules.malformed("/a%00", "/a", null));
    }

    @Test
    void anOrdinaryAddressIsNot() {
        assertFalse(RequestRules.malformed("/programme/a..b", "/programme/a..b", "id=1&name=J%C3%B6rg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aRequestThatTheBrowserCallsForeignIsForeign(String fetchSite) {
        assertTrue(RequestRules.foreign(fetchSite, "https://coaching.example.org", HOST, SITE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void oneThatTheBrowserCallsOursIsOursWhateverAProxyDidToTheHost(String fetchSite) {
        assertFalse(RequestRules.foreign(
                fetchSite, "https://coaching.example.org", "10.0.0.7:8080", "http://localhost:8080"));
    }

    @Test
    void anOlderBrowsersOriginMustBeThisHostOrTheAddressThatPeopleType() {
        assertFalse(RequestRules.foreign(null, "http://localhost:8080", "localhost:8080", SITE));
        assertFalse(RequestRules.foreign(null, "https://coaching.example.org", HOST, SITE));
        assertFalse(RequestRules.foreign(null, "https://coaching.example.org", "10.0.0.7:8080", SITE));
        assertTrue(RequestRules.foreign(null, "http://localhost:9090", "localhost:8080", SITE));
        assertTrue(RequestRules.foreign(null, "https://coaching.example.org.evil.test", HOST, SITE));
        assertTrue(RequestRules.foreign(null, "null", HOST, SITE));
        assertTrue(RequestRules.foreign(null, "https://evil.test", null, SITE));
    }

    @Test
    void aFileIsTakenOnOnePageAlone() {
        assertTrue(RequestRules.upload("/account/profile", "multipart/form-data; boundary=x"));
        assertTrue(RequestRules.upload("/account/profile.xhtml", "Multipart/Form-Data; boundary=x"));
        assertFalse(RequestRules.upload("/account/security", "multipart/form-data; boundary=x"));
        assertFalse(RequestRules.upload("/account/profile/x", "multipart/form-data; boundary=x"));
        assertFalse(RequestRules.upload("/account/profile", "application/x-www-form-urlencoded"));
        assertFalse(RequestRules.upload("/account/profile", null));
    }

    @Test
    void aProgramSendsNeitherHeaderAndIsNotForeign() {
        assertFalse(RequestRules.foreign(null, null, HOST, SITE));
    }

    @Test
    void pagesTakeNoOtherMethodsThanPagesNeed() {
        assertTrue(RequestRules.methods(false).contains("POST"));
        assertFalse(RequestRules.methods(false).contains("PUT"));
        assertTrue(RequestRules.methods(true).contains("PUT"));
        assertFalse(RequestRules.methods(true).contains("TRACE"));
    }

    @ParameterizedTest
    @CsvSource({
        "id=1&programme=2, id, false",
        "id=1, f:reason, false",
        ", f:reason, false",
        "f:reason=x, f, true",
        "id=1&f%3Areason=x, f, true",
        "jakarta.faces.ViewState=x, f, true",
        "primefaces.nonce=x, f, true",
        "others=1, others, true",
        "id=1&id=2, f, false",
        "id=1&approve=2, f, true"
    })
    void anAddressPutsNoWordsIntoAForm(String query, String field, boolean refused) {
        Map<String, String[]> all = new HashMap<>();
        if (query != null) {
            for (String part : query.split("&")) {
                all.merge(part.replaceFirst("=.*", "").replace("%3A", ":"), new String[] {"x"}, RequestRulesTest::both);
            }
        }
        if (!"id".equals(field)) {
            all.merge(field, new String[] {"y"}, RequestRulesTest::both);
        }
        assertEquals(refused, RequestRules.speaksForTheForm(query, all, Set.of("approve")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.faces.ViewState=stateless",
                "f=f&jakarta%2Efaces%2EViewState=1",
                "a=%zz&jakarta.faces.source=x"
            })
    void anAddressSendsNoForm(String query) {
        assertTrue(RequestRules.sendsByAddress(query));
        assertFalse(RequestRules.sendsByAddress(query.replace("jakarta", "jakart")));
        assertFalse(RequestRules.sendsByAddress(null));
    }

    @Test
    void theButtonsOfAPageAreFoundInItsSource() {
        String page =
                "<button name=\"approve\" value=\"1\"/><button class=\"x\"\n  name=\"close\">x</button><button>y</button>";
        assertEquals(Set.of("approve", "close"), PageButtons.in(page + "<input name=\"id\"/>"));
    }

    private static String[] both(String[] one, String[] other) {
        return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
    }
}
