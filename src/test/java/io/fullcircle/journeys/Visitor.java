package io.fullcircle.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a browser of their own: cookies, a window of a size, and a console that has to stay empty, for what the content
 * security policy forbids is reported there.
 */
public final class Visitor implements AutoCloseable {
    private final RunningServer server;
    private final BrowserContext context;
    private final Page page;
    private final Look look;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, RunningServer server, Look look) {
        this(browser, server, look, look.options());
    }

    Visitor(Browser browser, RunningServer server, Look look, Browser.NewContextOptions options) {
        this.server = server;
        this.look = look;
        this.context = browser.newContext(options);
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + " on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script error on " + page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " for " + response.url());
            }
        });
    }

    /** The page, for everything that has no word of its own here. */
    public Page page() {
        return page;
    }

    public Look look() {
        return look;
    }

    /** Opens a page of the product by its path. */
    public Visitor open(String path) {
        page.navigate(server.address(path));
        return this;
    }

    /** Signs in on the sign-in page and waits for the page behind it. */
    public Visitor signIn(DemoAccount account) {
        return signIn(account.email());
    }

    /** As {@link #signIn(DemoAccount)}, for anybody of the demo. */
    public Visitor signIn(String email) {
        open("/account/sign-in");
        page.locator("input[type=email]").fill(email);
        page.locator("input[type=password]").fill(DemoAccount.PASSWORD);
        page.locator("[id='f:signIn']").click();
        page.waitForURL(url -> !url.contains("/account/sign-in"));
        return this;
    }

    /** Signs out through the menu of the account, which on a narrow screen is the menu of everything. */
    public Visitor signOut() {
        String menu = "details[data-fc-menu=" + (look.isNarrow() ? "narrow" : "account") + "]";
        page.locator(menu + " > summary").click();
        page.locator(menu + " form[action$='/account/sign-out'] button").click();
        page.waitForURL(url -> url.contains("/account/sign-in"));
        return this;
    }

    /** The full address of a path of the product. */
    public String address(String path) {
        return server.address(path);
    }

    /** The path and query of the page that is open. */
    public String path() {
        return page.url().substring(server.address("").length());
    }

    /** Fails when axe-core finds anything against WCAG 2.2 A and AA on the page that is open. */
    public Visitor checkAccessible() {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(Axe.SCRIPT);
        }
        assertEquals(List.of(), page.evaluate(Axe.RUN, Axe.OPTIONS), () -> "accessibility of " + page.url());
        return this;
    }

    /** Fails when something would have to be scrolled sideways. */
    public Visitor checkFits() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue(), () -> page.url() + " is wider than the window");
        return this;
    }

    /** Fails when the console has an error or a warning, a script failed, or an answer was a 5xx. */
    public Visitor checkQuiet() {
        assertEquals(List.of(), complaints);
        return this;
    }

    /** Saves what the whole page looks like. */
    public void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
