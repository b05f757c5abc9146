package io.fullcircle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.error.DomainException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLinkTest {

    @Test
    void aLinkIsTidiedAndMayBeMissing() {
        assertEquals("https://meet.example.org/a?b=c", CallLink.checked(" https://meet.example.org/a?b=c "));
        assertEquals("", CallLink.checked("  "));
        assertEquals("", CallLink.checked(null));
    }

    /** The letter at the end is there so that tidying cannot mend what is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "meet.example.org/a",
                "http://meet.example.org/a",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:///a",
                "https:meet.example.org",
                "https://name:word@meet.example.org/",
                "https://meet.example.org/a b",
                "https://meet.example.org/\n",
                "//meet.example.org/a"
            })
    void whatIsNoAddressOfACallIsRefused(String text) {
        DomainException refused = assertThrows(DomainException.class, () -> CallLink.checked(text + "x"));
        assertEquals("callLink", refused.field());
    }

    @Test
    void aLinkMayHaveAPartForEachMock() {
        UUID mock = new UUID(1, 2);
        assertEquals("https://meet.example.org/{id}?a", CallLink.checked("https://meet.example.org/{id}?a"));
        assertEquals("https://meet.example.org/" + mock, CallLink.of("https://meet.example.org/{id}", mock));
        assertEquals("https://meet.example.org/a", CallLink.of("https://meet.example.org/a", mock));
        assertEquals(null, CallLink.of(null, mock));
    }

    @Test
    void whoOpensALinkSeesWhereItLeads() {
        assertEquals("meet.example.org", CallLink.host("https://meet.example.org:8443/evil.example/a?b=c"));
        assertEquals("meet.example.org", CallLink.host("https://meet.example.org/{id}"));
        assertEquals("", CallLink.host(""));
        assertEquals("", CallLink.host(null));
    }

    /** What looks like another place than it is has no host that can be shown. */
    @Test
    void aPlaceInOtherLettersIsRefused() {
        assertThrows(DomainException.class, () -> CallLink.checked("https://m\u0435et.example.org/"));
        assertThrows(DomainException.class, () -> CallLink.checked("https://meet.example.org/\"><script>"));
    }

    @Test
    void aLinkHasAnEnd() {
        String start = "https://meet.example.org/";
        CallLink.checked(start + "x".repeat(CallLink.MAX_LENGTH - start.length()));
        assertThrows(
                DomainException.class,
                () -> CallLink.checked(start + "x".repeat(CallLink.MAX_LENGTH - start.length() + 1)));
    }
}
