package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final List<String> FORWARDED = List.of("6.6.6.6, 203.0.113.9", "10.0.0.2");

    @Test
    void onlyWhatTheProxiesWroteIsBelieved() {
        assertEquals("10.0.0.1", ClientAddress.seen("10.0.0.1", FORWARDED, 0));
        assertEquals("10.0.0.2", ClientAddress.seen("10.0.0.1", FORWARDED, 1));
        assertEquals("203.0.113.9", ClientAddress.seen("10.0.0.1", FORWARDED, 2));
        assertEquals("6.6.6.6", ClientAddress.seen("10.0.0.1", FORWARDED, 9));
        assertEquals("10.0.0.1", ClientAddress.seen("10.0.0.1", List.of(), 1), "not by way of the proxy");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9, 203.0.113.x",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2, 2001:db8:1:x",
        "2001:DB8::1, 2001:db8:0:0, 2001:db8:0:x",
        "::ffff:203.0.113.9, 203.0.113.9, 203.0.113.x"
    })
    void anAddressIsKnownWholeAndShownInPart(String text, String exact, String prefix) {
        assertEquals(new NetworkAddress(exact, prefix), NetworkAddress.of(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "unknown", "evil.example", "999.1.1.1", "1.2.3", ":", "1:2:3", "203.0.113.9:443", "[::1]"})
    void whatIsNoAddressIsNeverLookedUp(String text) {
        assertEquals(new NetworkAddress("?", "?"), NetworkAddress.of(text));
    }
}
