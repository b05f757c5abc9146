package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesServletTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/home/lead, /home/lead",
        "http://localhost:8080/account/sign-in?return=%2Fhome%2Flead, /account/sign-in?return=%2Fhome%2Flead",
        "https://evil.example/home/lead, /home/lead",
        "http://localhost//evil.example, /",
        "http://localhost/%0d%0aSet-Cookie:x, /%0d%0aSet-Cookie:x",
        "mailto:ana@example.org, /",
        "not a uri, /"
    })
    void theWayBackIsAPathOfThisSite(String referer, String back) {
        assertEquals(back, PreferencesServlet.back(referer));
    }

    @Test
    void withoutAPageBeforeItLeadsToTheRoot() {
        assertEquals("/", PreferencesServlet.back(null));
    }
}
