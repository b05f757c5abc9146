package io.fullcircle.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.fullcircle.testing.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one browser of a test process, which is found or fetched by {@link BrowserFinder}; Playwright downloads none. */
final class Browsers implements AutoCloseable {
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Started by the first journey, closed after the last. */
    static Browser of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browsers.class))
                .computeIfAbsent(Browsers.class, key -> start(), Browsers.class)
                .browser;
    }

    static Browsers start() {
        FoundBrowser found = found();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(found.environment());
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(found.flags());
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found.executable())
                        .setEnv(environment)
                        .setArgs(flags));
        return new Browsers(playwright, browser);
    }

    /** Of several processes of tests one looks for it, and perhaps installs it, and then the next finds it. */
    private static FoundBrowser found() {
        try (FileChannel file = FileChannel.open(
                        Build.target().resolve("browser.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            return new BrowserFinder(new ThisMachine()).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
