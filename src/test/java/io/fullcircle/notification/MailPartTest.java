package io.fullcircle.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailPartTest {

    private static final String BASE = "https://coaching.example.org";

    @Test
    void addressesOfThisSiteAreLinks() {
        String text = "Hello,\n\n" + BASE + "/account/reset?token=a-b_c\n\nFullcircle\n" + BASE + "/";
        assertEquals(
                List.of(
                        new MailPart("Hello,\n\n", false),
                        new MailPart(BASE + "/account/reset?token=a-b_c", true),
                        new MailPart("\n\nFullcircle\n", false),
                        new MailPart(BASE + "/", true)),
                MailPart.of(text, BASE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/",
                "https://coaching.example.org.evil.test/",
                "https://coachingXexample.org/",
                "javascript:alert(1)",
                "http://coaching.example.org/",
                "<a href=\"/x\">x</a>",
                ""
            })
    void whateverElseIsTypedStaysWords(String text) {
        List<MailPart> parts = MailPart.of(text, BASE);
        assertEquals(List.of(), parts.stream().filter(MailPart::link).toList());
        assertEquals(text, parts.stream().map(MailPart::text).collect(Collectors.joining()));
    }
}
