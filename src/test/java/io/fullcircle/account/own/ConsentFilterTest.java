package io.fullcircle.account.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index", "/home/candidate", "/account/profile", "/account/security", "/booking/book"})
    void readingAPageWaits(String page) {
        assertTrue(ConsentFilter.waits("GET", page));
        assertTrue(ConsentFilter.waits("HEAD", page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/consent",
                "/account/sign-out",
                "/account/email",
                "/programme/invitation",
                "/help/privacy",
                "/assets/x/frame.css",
                "/jakarta.faces.resource/faces.js",
                "/error"
            })
    void whatTheQuestionNeedsAndTheWayOutDoNot(String page) {
        assertFalse(ConsentFilter.waits("GET", page));
    }

    @Test
    void aFormThatIsOnItsWayIsTaken() {
        assertFalse(ConsentFilter.waits("POST", "/account/profile"));
    }

    @Test
    void theQuestionLeadsBackInsideAlone() {
        assertEquals("/account/consent", ConsentFilter.address("/", null));
        assertEquals(
                "/account/consent?return=%2Fbooking%2Fbooking%3Fid%3D1",
                ConsentFilter.address("/booking/booking", "id=1"));
        assertEquals("/account/consent", ConsentFilter.address("//evil.test", null));
    }
}
