package io.fullcircle.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThemeTest {

    @Test
    void aThemeIsKnownByItsCode() {
        assertEquals(Theme.DARK, Theme.of("dark"));
        assertEquals("light", Theme.LIGHT.code());
    }

    @Test
    void whatIsNoThemeLeavesItToTheSystem() {
        assertEquals(Theme.SYSTEM, Theme.of("\" onload=\"x"));
        assertEquals(Theme.SYSTEM, Theme.of(null));
    }
}
