package io.fullcircle.journeys;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** That what every journey asks of a page can be failed. */
class AxeJourney extends InBrowser {

    @Test
    void whatIsWrongWithAPageIsNamed() {
        Visitor visitor = visitor(Look.WIDE_LIGHT).open("/account/sign-in").checkAccessible();
        visitor.page()
                .evaluate("document.querySelector('main').insertAdjacentHTML('beforeend',"
                        + " '<input id=\"nameless\"><p style=\"color: #ccc; background: #fff\">Hardly there</p>')");
        AssertionFailedError failed = assertThrows(AssertionFailedError.class, visitor::checkAccessible);
        assertTrue(failed.getMessage().contains("nameless"), failed.getMessage());
        assertTrue(failed.getMessage().contains("Hardly there"), failed.getMessage());
        visitor.open("/account/sign-in").checkAccessible();
    }
}
