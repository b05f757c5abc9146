package io.fullcircle.journeys;

import io.fullcircle.testing.ProofSize;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something that somebody might put into a field.
 *
 * @param sent as it goes over the line, encoded
 * @param typed what a person would have typed, or null where nobody could
 */
record BadInput(String name, String sent, String typed) {
    /** Stands in every text that must not appear as it is, so that a trace of it is found wherever it comes out. */
    static final String CANARY = "canary7";

    /** Into so many shares a build deals them out. */
    private static final int SHARES = 13;

    private static final Set<String> ALWAYS = Set.of("half a character", "U+0000", "a script", "a header");

    private static final String HUGE = "x".repeat(100_000);

    /** What no page may hold: markup of ours as it was sent, what an expression language makes of 7 times 7, an address that runs a script. */
    private static final Pattern RAW =
            Pattern.compile("<script>" + CANARY + "|<img src=x|" + CANARY + "49|(href|src|action)=\"(javascript:|//)");

    /** Nor a handler of ours in any tag; what stands between quotes is not in it. */
    private static final Pattern HANDLER = Pattern.compile("<[a-z][^<>]*\\son\\w+\\s*=\\s*[\"']?" + CANARY);

    private static final Pattern QUOTED = Pattern.compile("=\"[^\"]*\"");

    /** What came out of a page as it was put in, with what stands around it. */
    static Optional<String> raw(String page) {
        return around(RAW.matcher(page), page).or(() -> {
            String bare = QUOTED.matcher(page).replaceAll("=");
            return around(HANDLER.matcher(bare), bare);
        });
    }

    static Optional<String> around(Matcher found, String page) {
        return found.find()
                ? Optional.of(
                        page.substring(Math.max(0, found.start() - 60), Math.min(page.length(), found.end() + 60)))
                : Optional.empty();
    }

    /** All of them, for a field that takes so many characters. */
    static Stream<BadInput> all(int most) {
        return Stream.of(
                typed("empty", ""),
                typed("spaces", " \u00a0\u2003\u200b "),
                typed("too long", "a".repeat(most * 10)),
                new BadInput("100 kB", HUGE, null),
                typed(
                        "Arabic, Chinese, combining",
                        "\u0645\u0631\u062d\u0628\u0627 \u4f60\u597d Z\u0351\u036b\u0343a\u0334\u0328lgo"),
                typed(
                        "emoji",
                        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 \ud83c\udff3\ufe0f\u200d\ud83c\udf08"),
                new BadInput("half a character", "a%ED%A0%BDb", null),
                new BadInput("bytes that are no text", "%FF%FE%C3%28", null),
                new BadInput("bad encoding", "%zz%", null),
                new BadInput("U+0000", "a%00b", null),
                typed("a script", "<script>" + CANARY + "()</script>"),
                typed("an attribute", "\"><img src=x onerror=" + CANARY + "()>"),
                typed("an event", "\" onfocus=\"" + CANARY + "()"),
                typed("expressions", expression("{{") + expression("#{") + expression("${") + expression("%{")),
                typed("a format", "{0} {1,choice,0#a} %s %n {"),
                typed("a formula", "=HYPERLINK(\"https://evil.example\")"),
                typed("plus", "+1+1"),
                typed("minus", "-1-1"),
                typed("at", "@SUM(1)"),
                typed("a tab", "\t=1+1"),
                typed("a header", "A\r\nBcc: " + CANARY + "@evil.example\r\nX-Canary: 1\r\n\r\nhello"),
                typed("SQL", "'; drop table account; -- \" or 1=1 \\"),
                typed("a path", "../../../../etc/passwd"),
                typed("a direction", "abc\u202egnp.exe\u2066"),
                typed("an address elsewhere", "https://evil.example/"),
                typed("an address without scheme", "//evil.example/"),
                typed("a script as an address", "javascript:" + CANARY + "()"),
                typed("a large number", "99999999999999999999"),
                typed("a negative number", "-1"),
                typed("an id", "00000000-0000-0000-0000-000000000000"),
                typed("a date", "+999999999-12-31"));
    }

    /**
     * What one field is sent: all of them in a whole proof; in a build those that broke most before, and a share of the others, the same in
     * each build. A field of each name has its own share, so that the fields of the product together still meet all of them.
     *
     * @param share from 0 to one less than {@value #SHARES}
     */
    static List<BadInput> some(int most, int share) {
        List<BadInput> all = all(most).toList();
        return IntStream.range(0, all.size())
                .filter(i -> ProofSize.choose(0, 1) == 1
                        || ALWAYS.contains(all.get(i).name())
                        || i % SHARES == share)
                .mapToObj(all::get)
                .toList();
    }

    /** Which share is that of a field of this name. */
    static int share(String name) {
        return Math.floorMod(name.hashCode(), SHARES);
    }

    /** One of those that are sent in place of the word on a button, which nobody reads. */
    boolean forButtons() {
        return List.of("100 kB", "half a character", "a script").contains(name);
    }

    /** One of those that are sent in place of a choice: a value that nobody offered. */
    boolean forChoices() {
        return List.of(
                        "empty",
                        "100 kB",
                        "half a character",
                        "U+0000",
                        "a script",
                        "expressions",
                        "a header",
                        "SQL",
                        "an id",
                        "a negative number")
                .contains(name);
    }

    /** One of those that are put into the address of a page. */
    boolean forAddresses() {
        return name.contains("address") || forChoices() && sent.length() < 4_000;
    }

    /** One of those that go all the way through forms with a password. */
    boolean deep() {
        return List.of("emoji", "a script").contains(name);
    }

    /** True for text that any field may refuse but has to show again. */
    boolean shownAgain() {
        return typed != null
                && !typed.isBlank()
                && typed.length() < 10_000
                && typed.chars().noneMatch(c -> c < 0x20);
    }

    private static BadInput typed(String name, String text) {
        return new BadInput(name, URLEncoder.encode(text, StandardCharsets.UTF_8), text);
    }

    private static String expression(String open) {
        return CANARY + open + "7*7}}";
    }
}
