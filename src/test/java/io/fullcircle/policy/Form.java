package io.fullcircle.policy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page with what it holds, as a browser would send it. */
final class Form {

    static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern AREA = Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*>");

    private final Map<String, String> values;

    /** The whole name of the button. */
    private final String button;

    private Form(Map<String, String> values, String button) {
        this.values = values;
        this.button = button;
    }

    /** The form of a page that has a button with this name, as JSF or as the page itself names it; else any that has a state. */
    static Optional<Form> with(String page, String button) {
        Optional<Form> any = Optional.empty();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (any.isEmpty() && form.group().contains(VIEW_STATE)) {
                any = Optional.of(new Form(values(form.group()), "f:" + button));
            }
            Matcher found =
                    Pattern.compile("name=\"((?:\\w+:)?" + button + ")\"").matcher(form.group());
            if (found.find()) {
                return Optional.of(new Form(values(form.group()), found.group(1)));
            }
        }
        return any;
    }

    /** A form with nothing in it, sent by somebody to whom none was shown. */
    static Form forged(String button) {
        return new Form(new LinkedHashMap<>(Map.of("f", "f", "list", "list")), "f:" + button);
    }

    /** The view state of the first form that has one; that of a page without state where there is none. */
    static String viewState(String page) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String state = values(form.group()).get(VIEW_STATE);
            if (state != null) {
                return state;
            }
        }
        return "stateless";
    }

    /** The same with other values, {@code name=value&…}. */
    Form put(String more) {
        Map<String, String> all = new LinkedHashMap<>(values);
        for (String pair : more.split("&")) {
            if (!pair.isEmpty()) {
                all.put(pair.replaceFirst("=.*", ""), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return new Form(all, button);
    }

    /** The body of the request that the button sends. */
    String body() {
        Map<String, String> sent = new LinkedHashMap<>(values);
        sent.putIfAbsent(button, "x");
        return sent.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> values(String form) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            String type = attribute(input.group(), "type").orElse("text");
            boolean off = type.matches("radio|checkbox") && !input.group().contains("checked");
            if (!off && !type.matches("submit|button")) {
                attribute(input.group(), "name")
                        .ifPresent(name -> found.put(
                                name, attribute(input.group(), "value").orElse("")));
            }
        }
        Matcher area = AREA.matcher(form);
        while (area.find()) {
            attribute(area.group(1), "name")
                    .ifPresent(name -> found.put(name, text(area.group(2).strip())));
        }
        Matcher select = SELECT.matcher(form);
        while (select.find()) {
            attribute(select.group(1), "name").ifPresent(name -> found.put(name, chosen(select.group(2))));
        }
        return found;
    }

    private static String chosen(String options) {
        String first = null;
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = attribute(option.group(), "value").orElse("");
            if (option.group().contains("selected")) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? "" : first;
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? Optional.of(text(value.group(1))) : Optional.empty();
    }

    private static String text(String markup) {
        return markup.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
