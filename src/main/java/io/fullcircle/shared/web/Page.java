package io.fullcircle.shared.web;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.RequestCookie;
import io.fullcircle.shared.text.Locales;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the frame around every page asks: theme, languages. */
@Named("page")
@RequestScoped
public class Page {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentViewer viewer;

    private Theme theme;

    @PostConstruct
    void init() {
        theme = Theme.of(RequestCookie.choice(request, Theme.COOKIE));
    }

    /** Value of {@code data-theme}, or null where the system decides; a null writes no attribute. */
    public String getThemeAttribute() {
        return theme == Theme.SYSTEM ? null : theme.code();
    }

    public String getTheme() {
        return theme.code();
    }

    public List<String> getThemes() {
        return Arrays.stream(Theme.values()).map(Theme::code).toList();
    }

    /** True on pages that keep no view state; {@link StatelessViews} says which. */
    public boolean isStateless() {
        return StatelessViews.stateless(
                FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }

    public List<Locale> getLocales() {
        return Locales.ALL;
    }

    /** A language's name in itself: English, Deutsch. */
    public String languageName(Locale locale) {
        return locale.getDisplayLanguage(locale);
    }

    public boolean isCurrent(Locale locale) {
        return locale.equals(viewer.getLocale());
    }
}
