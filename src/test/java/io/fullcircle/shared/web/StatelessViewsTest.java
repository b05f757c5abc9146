package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatelessViewsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/account/sign-in.xhtml",
                "/account/setup.xhtml",
                "/account/forgot.xhtml",
                "/account/reset.xhtml",
                "/account/sign-up.xhtml",
                "/account/confirm.xhtml",
                "/help/index.xhtml"
            })
    void pagesBeforeTheSignInKeepNoState(String viewId) {
        assertTrue(StatelessViews.stateless(viewId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/lead.xhtml", "/programme/programme.xhtml", "/account/sign-in.xhtml/x"})
    void allOthersDo(String viewId) {
        assertFalse(StatelessViews.stateless(viewId));
    }

    @Test
    void noViewKeepsNothingToAskFor() {
        assertFalse(StatelessViews.stateless(null));
    }
}
