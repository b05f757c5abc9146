package io.fullcircle.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How somebody looks at a page: on a laptop or a phone, by day or by night. */
public enum Look {
    WIDE_LIGHT(1280, 900, ColorScheme.LIGHT),
    WIDE_DARK(1280, 900, ColorScheme.DARK),
    NARROW_LIGHT(390, 844, ColorScheme.LIGHT),
    NARROW_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    /** True where the navigation folds into a menu. */
    public boolean isNarrow() {
        return width < 600;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
