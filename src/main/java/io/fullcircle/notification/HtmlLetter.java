package io.fullcircle.notification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter as a page of HTML: the same words as its text, paragraph by paragraph, nothing loaded from anywhere. What somebody typed stays
 * words. A paragraph that is nothing but an address is a link that stands by itself; the first of them is what the reader is to do.
 */
final class HtmlLetter {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>%s</title></head>
            <body style="margin:0;padding:24px 16px"><div style="max-width:34em;margin:0 auto;font:16px/1.5 sans-serif">
            %s</div></body></html>
            """;
    private static final String PARAGRAPH = "<p style=\"margin:0 0 1em\">%s</p>%n";
    private static final String ACTION =
            "<a href=\"%1$s\" style=\"display:inline-block;padding:10px 16px;border-radius:7px;"
                    + "background:#1f5c4a;color:#ffffff;word-break:break-all\">%1$s</a>";
    private static final String LINK = "<a href=\"%1$s\" style=\"word-break:break-all\">%1$s</a>";

    private HtmlLetter() {}

    /**
     * @param text paragraphs that an empty line parts
     * @param language two letters
     */
    static String of(String subject, String text, String language) {
        List<String> paragraphs = List.of(text.strip().split("\\n{2,}"));
        StringBuilder body = new StringBuilder();
        boolean acted = false;
        for (String paragraph : paragraphs) {
            boolean action = !acted && ADDRESS.matcher(paragraph).matches();
            acted |= action;
            body.append(PARAGRAPH.formatted(action ? ACTION.formatted(escaped(paragraph)) : words(paragraph)));
        }
        return FRAME.formatted(escaped(language), escaped(subject), body);
    }

    private static String words(String paragraph) {
        StringBuilder html = new StringBuilder();
        Matcher addresses = ADDRESS.matcher(paragraph);
        int from = 0;
        while (addresses.find()) {
            html.append(escaped(paragraph.substring(from, addresses.start())));
            boolean alone = addresses.end() - addresses.start() == paragraph.length();
            html.append(alone ? LINK.formatted(escaped(addresses.group())) : escaped(addresses.group()));
            from = addresses.end();
        }
        return html.append(escaped(paragraph.substring(from))).toString().replace("\n", "<br>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
