package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {

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
    @CsvSource({"cross-site", "same-site"})
    void aRequestThatAnotherSiteStartedIsForeign(String fetchSite) {
        assertTrue(RequestRules.foreign(fetchSite, null, "coaching.example.org"));
    }

    @Test
    void anOriginMustBeThisHostWithItsPort() {
        assertFalse(RequestRules.foreign(null, "http://localhost:8080", "localhost:8080"));
        assertFalse(RequestRules.foreign("same-origin", "https://coaching.example.org", "coaching.example.org"));
        assertTrue(RequestRules.foreign(null, "http://localhost:9090", "localhost:8080"));
        assertTrue(RequestRules.foreign(null, "https://coaching.example.org.evil.test", "coaching.example.org"));
        assertTrue(RequestRules.foreign(null, "null", "coaching.example.org"));
        assertTrue(RequestRules.foreign(null, "https://coaching.example.org", null));
    }

    @Test
    void aProgramSendsNeitherHeaderAndIsNotForeign() {
        assertFalse(RequestRules.foreign(null, null, "coaching.example.org"));
    }

    @Test
    void pagesTakeNoOtherMethodsThanPagesNeed() {
        assertTrue(RequestRules.methods(false).contains("POST"));
        assertFalse(RequestRules.methods(false).contains("PUT"));
        assertTrue(RequestRules.methods(true).contains("PUT"));
        assertFalse(RequestRules.methods(true).contains("TRACE"));
    }
}
