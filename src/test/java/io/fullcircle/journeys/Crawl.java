package io.fullcircle.journeys;

import io.fullcircle.testing.Build;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at every page that somebody gets by following links, a few of each kind, and at every page of the archive by its address. */
final class Crawl {
    /** So many addresses of one page are opened. */
    private static final int OPENED = 3;

    /** So many are remembered: where a form works once, the next one takes its place. */
    private static final int REMEMBERED = 12;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE = Pattern.compile("/(assets|jakarta\\.faces\\.resource|health|api)/.*|//.*");

    private final Caller caller;
    private final Map<String, Set<String>> addresses = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();

    private Crawl(Caller caller) {
        this.caller = caller;
    }

    /** @param seeds addresses to begin with, besides those of the archive */
    static Crawl of(Caller caller, List<String> seeds) {
        Crawl crawl = new Crawl(caller);
        Deque<String> open = new ArrayDeque<>(seeds);
        archive().forEach(open::add);
        while (!open.isEmpty()) {
            crawl.look(open.poll(), open);
        }
        return crawl;
    }

    /** Path of every page of the archive. */
    static List<String> archive() {
        Path webapp = Build.basedir().resolve("src/main/webapp");
        try (Stream<Path> files = Files.walk(webapp)) {
            return files.map(file -> webapp.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> "/" + file.replaceFirst("\\.xhtml$", "").replaceFirst("(^|/)index$", "$1"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    /** Each page that was there, by its address. */
    Map<String, String> pages() {
        return pages;
    }

    /** Addresses of the page at this path, those that were opened and others. */
    List<String> addresses(String path) {
        return new ArrayList<>(addresses.getOrDefault(path, Set.of()));
    }

    private void look(String address, Deque<String> open) {
        String path = path(address);
        Set<String> known = addresses.computeIfAbsent(path, any -> new TreeSet<>());
        if (known.size() >= REMEMBERED || !known.add(address) || opened(path) >= OPENED) {
            return;
        }
        HttpResponse<String> answer = caller.get(address);
        boolean html = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (answer.statusCode() != 200 || !html) {
            return;
        }
        pages.put(address, answer.body());
        Matcher link = LINK.matcher(answer.body());
        while (link.find()) {
            String found = HtmlForm.text(link.group(1));
            if (!NO_PAGE.matcher(found).matches()) {
                open.add(found);
            }
        }
    }

    private long opened(String path) {
        return pages.keySet().stream()
                .filter(address -> path(address).equals(path))
                .count();
    }
}
