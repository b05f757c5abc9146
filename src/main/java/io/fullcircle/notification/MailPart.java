package io.fullcircle.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a mail's text: words, or a link into this site. An address that leads elsewhere stays words, for somebody may have typed it.
 *
 * @param link true when the text is an address of this site
 */
public record MailPart(String text, boolean link) {

    /** The text in pieces, nothing left out. */
    static List<MailPart> of(String text, String base) {
        Matcher links = Pattern.compile(Pattern.quote(base) + "/[^\\s<>\"]*").matcher(text);
        List<MailPart> parts = new ArrayList<>();
        int from = 0;
        while (links.find()) {
            if (links.start() > from) {
                parts.add(new MailPart(text.substring(from, links.start()), false));
            }
            parts.add(new MailPart(links.group(), true));
            from = links.end();
        }
        if (from < text.length()) {
            parts.add(new MailPart(text.substring(from), false));
        }
        return List.copyOf(parts);
    }
}
