package io.fullcircle.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Set;

/**
 * Pages for people who have not signed in keep no state: they never expire, and looking at them makes no session. Nor does a page that
 * is asked for with every key of a search, which would push the state of others out. It has to be said
 * before the page is built, because PrimeFaces asks earlier than {@code f:view} can tell.
 */
public class StatelessViews extends ViewHandlerWrapper {

    private static final Set<String> VIEWS = Set.of(
            "/index.xhtml",
            "/account/sign-in.xhtml",
            "/account/setup.xhtml",
            "/account/forgot.xhtml",
            "/account/reset.xhtml",
            "/account/sign-up.xhtml",
            "/account/confirm.xhtml",
            "/account/email.xhtml",
            "/notification/unsubscribe.xhtml",
            "/programme/invitation.xhtml",
            "/interview/kit.xhtml");

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (view != null && stateless(view.getViewId())) {
            view.setTransient(true);
        }
        return view;
    }

    static boolean stateless(String viewId) {
        return viewId != null && (VIEWS.contains(viewId) || viewId.startsWith("/help/"));
    }
}
