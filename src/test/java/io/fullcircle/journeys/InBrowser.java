package io.fullcircle.journeys;

import com.microsoft.playwright.Browser;
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

    protected RunningServer server() {
        return server;
    }

    private final class Lifecycle implements BeforeEachCallback, AfterTestExecutionCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            server = RunningServer.of(context);
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
