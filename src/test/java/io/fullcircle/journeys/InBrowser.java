package io.fullcircle.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.fullcircle.testing.Build;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What every journey stands on: the running distribution, a browser, and visitors with it. After each test every visitor’s console
 * must be empty; when a test fails, what each of them saw is kept in {@code target/journeys}.
 */
public abstract class InBrowser {
    private final List<Visitor> visitors = new ArrayList<>();
    private Browser browser;
    private RunningServer server;

    @RegisterExtension
    final Lifecycle lifecycle = new Lifecycle();

    /** Somebody new, with no cookies. */
    protected Visitor visitor(Look look) {
        Visitor visitor = new Visitor(browser, server, look);
        visitors.add(visitor);
        return visitor;
    }

    /** Somebody new whose browser runs no scripts. */
    protected Visitor visitorWithoutScript(Look look) {
        Visitor visitor = new Visitor(browser, server, look, look.options().setJavaScriptEnabled(false));
        visitors.add(visitor);
        return visitor;
    }

    protected RunningServer server() {
        return server;
    }

    /** The server that a test runs against: the one with the demo, unless a journey starts one of its own and stops it. */
    protected RunningServer server(ExtensionContext context) {
        return RunningServer.of(context);
    }

    /** Status of the page at this path, as this visitor gets it, with no redirect followed. */
    protected static int status(Visitor visitor, String path) {
        return visitor.page()
                .request()
                .get(visitor.address(path), RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    /** A field of the page’s form, by its id. */
    protected static Locator field(Page page, String id) {
        return page.locator("[id='f:" + id + "']");
    }

    /** Presses the button of exactly this name. */
    protected static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name).setExact(true)).click();
    }

    protected static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private final class Lifecycle implements BeforeEachCallback, AfterTestExecutionCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            server = server(context);
            browser = Browsers.of(context);
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            try {
                if (context.getExecutionException().isEmpty()) {
                    visitors.forEach(Visitor::checkQuiet);
                } else {
                    keepPictures(context);
                }
            } finally {
                visitors.forEach(Visitor::close);
                visitors.clear();
            }
        }

        private void keepPictures(ExtensionContext context) {
            String test = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            for (int i = 0; i < visitors.size(); i++) {
                Visitor visitor = visitors.get(i);
                visitor.screenshot(
                        Build.target().resolve("journeys/" + test + "-" + visitor.look() + "-" + i + ".png"));
            }
        }
    }
}
