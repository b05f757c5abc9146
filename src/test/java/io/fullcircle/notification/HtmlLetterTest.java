package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a letter looks like where HTML is read. */
class HtmlLetterTest {

    @Test
    void whatSomebodyTypedStaysWords() {
        String html =
                HtmlLetter.of("<b>", "Hello <script>x</script> & \"you\",\nhttps://evil.example/\"onclick=1", "en");
        assertFalse(html.contains("<script>") || html.contains("<b>"), html);
        assertTrue(html.contains("Hello &lt;script&gt;x&lt;/script&gt; &amp; &quot;you&quot;,<br>"), html);
        assertFalse(html.contains("<a "), html);
    }

    @Test
    void anAddressByItselfIsALinkAndTheFirstOneStandsOut() {
        String html =
                HtmlLetter.of("s", "Hello,\n\nhttps://a.example/x?y=1&z=2\n\nFoot:\n\nhttps://a.example/n\n", "de");
        assertTrue(html.contains("<a href=\"https://a.example/x?y=1&amp;z=2\" style=\"display:inline-block"), html);
        assertTrue(html.contains("<a href=\"https://a.example/n\" style=\"word-break"), html);
        assertEquals(4, html.split("<p ", -1).length - 1, html);
    }
}
