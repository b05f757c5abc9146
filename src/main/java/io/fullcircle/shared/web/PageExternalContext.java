package io.fullcircle.shared.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Two corrections to how PrimeFaces writes the content security policy. It adds its policy to the one of our filter, and browsers hold
 * a page to both, so the one with the nonce takes the place of the other. And it takes the nonce of a
 * postback from a parameter that only its own script sends, and fails without it: the server knows the nonce and needs nobody to repeat it.
 */
@SuppressWarnings("unchecked") // the API’s own wrapper narrows a raw map
public final class PageExternalContext extends ExternalContextWrapper {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NONCE = "primefaces.nonce";

    private String fresh;

    private PageExternalContext(ExternalContext wrapped) {
        super(wrapped);
    }

    /** Named in faces-config.xml. */
    public static final class Factory extends ExternalContextFactory {

        public Factory(ExternalContextFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExternalContext getExternalContext(Object context, Object request, Object response) {
            return new PageExternalContext(getWrapped().getExternalContext(context, request, response));
        }
    }

    @Override
    public void addResponseHeader(String name, String value) {
        if (name.equalsIgnoreCase(POLICY)) {
            setResponseHeader(name, value);
        } else {
            super.addResponseHeader(name, value);
        }
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
        Map<String, String> sent = super.getRequestParameterMap();
        return new AbstractMap<>() {
            @Override
            public String get(Object key) {
                return NONCE.equals(key) ? nonce(sent.get(NONCE)) : sent.get(key);
            }

            @Override
            public boolean containsKey(Object key) {
                return sent.containsKey(key);
            }

            @Override
            public Set<Entry<String, String>> entrySet() {
                return sent.entrySet();
            }
        };
    }

    /** The nonce of the page: the view's own, else on a page without view state the one it says it has, else a new one. */
    private String nonce(String sent) {
        FacesContext context = FacesContext.getCurrentInstance();
        UIViewRoot view = context == null ? null : context.getViewRoot();
        Map<String, Object> kept = view == null ? null : view.getViewMap(false);
        if (kept != null && kept.get(NONCE) instanceof String own) {
            return own;
        }
        if (wellFormed(sent)
                && context != null
                && context.getPartialViewContext().isAjaxRequest()) {
            return sent;
        }
        if (fresh == null) {
            fresh = Base64.getEncoder()
                    .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        }
        return fresh;
    }

    private static boolean wellFormed(String nonce) {
        try {
            return nonce != null
                    && UUID.fromString(new String(Base64.getDecoder().decode(nonce), StandardCharsets.UTF_8)) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
