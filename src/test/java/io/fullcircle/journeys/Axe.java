package io.fullcircle.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import java.util.Map;

/**
 * How axe-core is asked. Only what is wrong is put together and comes back: all that is right, with the place of each element, takes most
 * of the time otherwise. Our pages hold no frames and no media; style sheets are read from the page and need not be fetched again.
 */
final class Axe {
    /** axe-core itself, for a page that has not got it. */
    static final String SCRIPT = AxeBuilder.getAxeScript();

    /** What is wrong, a line a rule. */
    static final String RUN = """
            async options => (await axe.run(document, options)).violations
                .map(rule => `${rule.id}: ${rule.help} ${rule.nodes.map(node => node.html).join(' ')}`)
            """;

    static final Map<String, Object> OPTIONS = Map.of(
            "runOnly",
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
            "resultTypes",
            List.of("violations"),
            "preload",
            false,
            "iframes",
            false);

    private Axe() {}
}
