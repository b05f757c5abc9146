package io.fullcircle.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a page shows it, read from the page’s source.
 *
 * @param action path and query that it is sent to
 * @param buttons its buttons that have a name
 */
record HtmlForm(String id, String action, boolean post, List<Field> fields, List<Field> buttons) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<(input|button)\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*\"([^\"]*)\"");

    /**
     * A control.
     *
     * @param type of an input, or {@code textarea}, {@code select}, {@code button}
     * @param value what it holds as the page shows it
     * @param options of a select, their values
     */
    record Field(String name, String type, String value, Map<String, String> attributes, List<String> options) {
        /** Most characters that the page lets people type, or a number for fields that do not say. */
        int most() {
            return Integer.parseInt(attributes.getOrDefault("maxlength", "500"));
        }

        /** True when it keeps what was typed, so that a refused form shows it again. */
        boolean keeps() {
            return List.of("text", "email", "url", "search", "textarea").contains(type);
        }
    }

    /** All forms of a page. */
    static List<HtmlForm> in(String page, String address) {
        List<HtmlForm> forms = new ArrayList<>();
        Matcher found = FORM.matcher(page);
        while (found.find()) {
            Map<String, String> attributes = attributes(found.group(1));
            List<Field> fields = new ArrayList<>();
            List<Field> buttons = new ArrayList<>();
            Matcher control = CONTROL.matcher(found.group(2));
            while (control.find()) {
                Field field = field(control);
                if (field.name() != null && !field.attributes().containsKey("disabled")) {
                    (field.type().matches("submit|button") ? buttons : fields).add(field);
                }
            }
            String action = attributes.getOrDefault("action", address);
            boolean post = attributes.getOrDefault("method", "get").equalsIgnoreCase("post");
            forms.add(new HtmlForm(attributes.getOrDefault("id", action), action, post, fields, buttons));
        }
        return forms;
    }

    /** The field of this name as the form shows it. */
    Field field(String name) {
        return fields.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Field field(Matcher control) {
        if (control.group(1) != null) {
            Map<String, String> attributes = attributes(control.group(2));
            boolean button = control.group(1).equals("button");
            String type = attributes.getOrDefault("type", button ? "submit" : "text");
            return new Field(attributes.get("name"), type, attributes.getOrDefault("value", ""), attributes, List.of());
        }
        if (control.group(3) != null) {
            Map<String, String> attributes = attributes(control.group(3));
            // What stands in the first line after the tag is dropped by browsers when it is empty.
            String text = text(control.group(4)).replaceFirst("^\r?\n", "");
            return new Field(attributes.get("name"), "textarea", text, attributes, List.of());
        }
        return select(attributes(control.group(5)), control.group(6));
    }

    private static Field select(Map<String, String> attributes, String inside) {
        List<String> options = new ArrayList<>();
        String selected = "";
        Matcher option = OPTION.matcher(inside);
        while (option.find()) {
            String value = attributes(option.group(1)).getOrDefault("value", "");
            options.add(value);
            selected = option.group(1).contains("selected") ? value : selected;
        }
        return new Field(attributes.get("name"), "select", selected, attributes, options);
    }

    static Map<String, String> attributes(String tag) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            all.put(attribute.group(1), text(attribute.group(2)));
        }
        return all;
    }

    /** What escaped text says. */
    static String text(String html) {
        return Pattern.compile("&#(\\d+);")
                .matcher(html)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1)))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }
}
