package io.fullcircle.availability.calendar.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.error.DomainException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.NullSource;

class CalendarAddressTest {

    static final List<String> NONE = List.of(
            "",
            "example.org/x.ics",
            "ftp://example.org/",
            "file:///etc/passwd",
            "gopher://example.org/",
            "jar:https://example.org!/",
            "https://",
            "https:///x",
            "https://me:secret@example.org/",
            "https://example.org@127.0.0.1/",
            "https://example.org:pass@[::1]/",
            "https://example.org:0/",
            "https://example.org:65536/",
            "https://example.org:99999999/",
            "https://exa mple.org/",
            "https://example.org/a b",
            "https://example.org/\r\nHost: other",
            "https://example.org\\@127.0.0.1/",
            "https://%31%32%37.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0177.0.0.1/",
            "https://127.0.0.01/",
            "https://0x7f.0.0.1/",
            "https://0x7f000001/",
            "https://127.0.0.1./",
            "https://256.1.1.1/",
            "https://1.2.3.4.5/",
            "https://example.0x1/",
            "https://[fe80::1%25eth0]/",
            "https://[::1/",
            "https://-example.org/",
            "https://exam..ple/",
            "https://example.org/%zz");

    @ParameterizedTest
    @CsvSource({
        "https://calendar.example.org/a/basic.ics, https://calendar.example.org/a/basic.ics",
        "'  webcal://Calendar.Example.org/a?b=c  ', https://calendar.example.org/a?b=c",
        "WEBCALS://example.org, https://example.org/",
        "http://example.org:80?x, http://example.org/?x",
        "http://example.org:443/, http://example.org:443/",
        "https://example.org:8443/#there, https://example.org:8443/",
        "https://example.org./x, https://example.org./x",
        "https://müller.example/ä, https://xn--mller-kva.example/%C3%A4",
        "https://8.8.8.8/x, https://8.8.8.8/x",
        "https://[2A00::1]/x, https://[2a00::1]/x",
        "http://[::ffff:127.0.0.1]/, http://[::ffff:127.0.0.1]/",
        "https://host/p%20q, https://host/p%20q",
    })
    void anAddressIsReadAsItIsMeant(String text, String secret) {
        assertEquals(secret, CalendarAddress.parse(text).secret());
        assertEquals(secret, CalendarAddress.parse(secret).secret());
    }

    @ParameterizedTest
    @NullSource
    @FieldSource("NONE")
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
        DomainException refused = assertThrows(DomainException.class, () -> CalendarAddress.parse(text));
        assertEquals("address", refused.field());
        assertEquals("availability.calendar.rule.address", refused.messageKey());
        assertEquals(0, refused.arguments().length);
    }

    @Test
    void aLongOneIsRefused() {
        String base = "https://example.org/";
        CalendarAddress.parse(base + "x".repeat(CalendarAddress.MAX_LENGTH - base.length()));
        assertThrows(
                DomainException.class,
                () -> CalendarAddress.parse(base + "x".repeat(CalendarAddress.MAX_LENGTH - base.length() + 1)));
    }

    @Test
    void inWordsItIsItsHostAndItsLastFourCharacters() {
        CalendarAddress address =
                CalendarAddress.parse("https://calendar.example.org/private-0123456789/feed?key=abcd9f3a");
        assertEquals("calendar.example.org … 9f3a", address.masked());
        assertFalse(address.toString().contains("0123456789"));
        assertFalse(CalendarRequest.whole(address).toString().contains("0123456789"));
        assertEquals(
                "example.org … ", CalendarAddress.parse("https://example.org").masked());
    }
}
