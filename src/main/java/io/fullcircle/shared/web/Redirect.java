package io.fullcircle.shared.web;

import io.fullcircle.shared.text.Messages;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Goes on to another page after a change, so that reloading it repeats nothing. */
public final class Redirect {

    private Redirect() {}

    /** Redirects to a path of this site, whose page then says what happened. */
    public static void saying(FacesContext faces, String path, String messageKey, Object... arguments) {
        String text = Messages.in(faces.getViewRoot().getLocale()).text(messageKey, arguments);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        try {
            faces.getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
