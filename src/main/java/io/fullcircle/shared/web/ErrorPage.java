package io.fullcircle.shared.web;

import io.fullcircle.shared.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills the template of the error pages. Pure, and made without Faces and without the database: it has to work when they do not.
 *
 * @param template the file {@code WEB-INF/errorpages/error.html}
 * @param assets start of the addresses of stylesheets, see {@link Assets#getBase()}
 */
public record ErrorPage(String template, String assets) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /**
     * @param status one without texts of its own reads like 400 or 500
     * @param theme the theme chosen on this device
     * @param address page to try again, for what may pass by itself; null leads to the home
     * @param reference what the log knows this request by, or null
     * @param contact whom to ask, or null
     * @param navigation where else to go, for who is signed in
     */
    public String fill(
            int status,
            Messages messages,
            Theme theme,
            String address,
            String reference,
            String contact,
            List<NavigationItem> navigation) {
        String key = "shared.error." + worded(status, messages);
        boolean again = address != null && (status == 429 || status >= 500);
        Map<String, String> values = Map.ofEntries(
                Map.entry("lang", messages.locale().getLanguage()),
                Map.entry("theme", theme == Theme.SYSTEM ? "" : " data-theme=\"" + theme.code() + "\""),
                Map.entry("assets", assets),
                Map.entry("skip", messages.text("shared.frame.skip")),
                Map.entry("home", "/"),
                Map.entry("navigation", navigation(messages, navigation)),
                Map.entry("contact", contact == null ? "" : escape(messages.text("shared.error.contact", contact))),
                Map.entry("title", messages.text(key + ".title")),
                Map.entry("text", messages.text(key + ".text")),
                Map.entry("action", messages.text(key + ".action")),
                Map.entry("primary", again ? escape(address) : "/"),
                Map.entry("primaryText", messages.text(again ? "shared.error.retry" : "shared.error.home")),
                Map.entry(
                        "reference",
                        reference == null ? "" : escape(messages.text("shared.error.reference", reference))));
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), "")));
    }

    /** As the frame of all pages has it: in a row, and on a narrow screen in a menu. */
    private static String navigation(Messages messages, List<NavigationItem> items) {
        if (items.isEmpty()) {
            return "";
        }
        String links = items.stream()
                .map(item -> "<a href=\"" + item.path() + "\">" + escape(messages.text(item.key())) + "</a>")
                .collect(Collectors.joining());
        String label = " aria-label=\"" + escape(messages.text("shared.nav.main")) + "\">";
        return "<nav class=\"fc-nav\"" + label + links + "</nav><details class=\"fc-narrow\"><summary>"
                + escape(messages.text("shared.frame.menu"))
                + "</summary><div class=\"fc-menu\"><nav class=\"fc-menu-nav\""
                + label + links + "</nav></div></details>";
    }

    private static int worded(int status, Messages messages) {
        if (messages.has("shared.error." + status + ".title")) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
