package io.fullcircle.account.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser and what it runs on, by the names that people know them by. Good enough to tell one's own devices apart; anybody can claim any
 * of them.
 *
 * @param browser null when it is none of those known here
 * @param platform null likewise
 */
record Device(String browser, String platform) {

    /** Marks in the order in which they are looked for: most browsers also name those that they want to be taken for. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> PLATFORMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        PLATFORMS.put("iPhone", "iPhone");
        PLATFORMS.put("iPad", "iPad");
        PLATFORMS.put("Android", "Android");
        PLATFORMS.put("Windows", "Windows");
        PLATFORMS.put("CrOS", "ChromeOS");
        PLATFORMS.put("Macintosh", "macOS");
        PLATFORMS.put("Linux", "Linux");
    }

    /** @param userAgent the header, or null */
    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(PLATFORMS, userAgent));
    }

    private static String first(Map<String, String> marks, String userAgent) {
        return marks.entrySet().stream()
                .filter(mark -> userAgent != null && userAgent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
