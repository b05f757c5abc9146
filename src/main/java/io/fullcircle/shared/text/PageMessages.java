package io.fullcircle.shared.text;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** {@link Messages} in the language of the current view: what pages know as {@code msg}. */
public class PageMessages extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        Messages messages = current();
        return messages.has(key) ? messages.pattern(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(current().keys());
    }

    /** The texts of the current view, or of the default language where there is none. */
    static Messages current() {
        FacesContext context = FacesContext.getCurrentInstance();
        UIViewRoot view = context == null ? null : context.getViewRoot();
        Locale locale = view == null ? Locales.DEFAULT : view.getLocale();
        return Messages.in(locale);
    }
}
