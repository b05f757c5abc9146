package io.fullcircle.journeys;

import com.microsoft.playwright.Page;
import io.fullcircle.testing.Build;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Pictures of every page for everyone, wide and narrow, by day and by night, for people to look at: {@code ./mvnw -Pshots} puts them
 * into {@code target/shots}. Pages are found by following links, one for each kind of address.
 */
final class Shots {
    private static final int MOST_PAGES = 60;
    private static final String LINKS = """
            [...document.querySelectorAll('a[href]')]
              .filter(a => a.origin === location.origin && !a.hasAttribute('download'))
              .map(a => a.pathname + a.search)
            """;

    private final RunningServer server;
    private final Browsers browsers;
    private final Path folder = Build.target().resolve("shots");

    private Shots(RunningServer server, Browsers browsers) {
        this.server = server;
        this.browsers = browsers;
    }

    public static void main(String[] arguments) {
        try (RunningServer server = RunningServer.start("shots-server");
                Browsers browsers = Browsers.start()) {
            Shots shots = new Shots(server, browsers);
            for (Look look : Look.values()) {
                shots.nobody(look);
                for (DemoAccount account : DemoAccount.values()) {
                    shots.everything(account, look);
                }
            }
        }
    }

    private void nobody(Look look) {
        try (Visitor visitor = new Visitor(browsers.browser(), server, look)) {
            follow(visitor, "nobody", "/account/sign-in", "/no/such/page");
        }
    }

    private void everything(DemoAccount account, Look look) {
        try (Visitor visitor = new Visitor(browsers.browser(), server, look)) {
            visitor.signIn(account);
            follow(visitor, account.name().toLowerCase(java.util.Locale.ROOT), visitor.path(), "/no/such/page");
        }
    }

    private void follow(Visitor visitor, String who, String... starts) {
        Set<String> kinds = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(starts));
        while (!waiting.isEmpty() && kinds.size() < MOST_PAGES) {
            String path = waiting.remove();
            if (kinds.add(kind(path))) {
                visitor.open(path);
                visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                visitor.screenshot(folder.resolve(visitor.look() + "/" + who + fileName(path) + ".png"));
                waiting.addAll(links(visitor.page()));
            }
        }
    }

    /** Two addresses that differ in an id alone show the same kind of page. */
    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceFirst("\\.xhtml", "");
    }

    private static String fileName(String path) {
        return kind(path)
                .replaceFirst("\\?.*", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceFirst("-$", "");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate(LINKS);
    }
}
