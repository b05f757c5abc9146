package io.fullcircle.shared.web;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import io.fullcircle.shared.text.Messages;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UpdateModelException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import org.omnifaces.util.Beans;

/**
 * The one place where an exception under Faces becomes an answer, for whole pages and for partial ones alike. A rule of the product
 * becomes a message on the page that asked; an expired view goes to its page anew, by way of sign-in where that is needed;
 * everything else goes to the error page of its status.
 */
public class FacesErrors extends ExceptionHandlerFactory {

    public FacesErrors(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        private static final Log LOG = Log.of(FacesErrors.class);

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Throwable thrown = null;
            for (Iterator<ExceptionQueuedEvent> i =
                            getUnhandledExceptionQueuedEvents().iterator();
                    i.hasNext(); ) {
                Throwable queued = i.next().getContext().getException();
                thrown = thrown == null ? queued : thrown;
                i.remove();
            }
            if (thrown == null) {
                return;
            }
            FacesContext faces = FacesContext.getCurrentInstance();
            try {
                answer(faces, thrown);
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }

        private static void answer(FacesContext faces, Throwable thrown) throws IOException {
            Failure failure = Failure.of(thrown);
            if (has(thrown, ViewExpiredException.class) || (!failure.expected() && restoring(faces))) {
                expired(faces);
                return;
            }
            boolean input = has(thrown, UpdateModelException.class) || unreadable(faces, thrown);
            if (failure.status() == 500 && input) {
                failure = new Failure(400, null, true);
            }
            failure.log(LOG, thrown);
            send(faces, failure.status());
        }

        /** While fields are read, a file that came as something else is all that the server itself complains of. */
        private static boolean unreadable(FacesContext faces, Throwable thrown) {
            return PhaseId.APPLY_REQUEST_VALUES.equals(faces.getCurrentPhaseId())
                    && has(thrown, ServletException.class);
        }

        /** Then the state that was sent is none that we gave out. */
        private static boolean restoring(FacesContext faces) {
            return PhaseId.RESTORE_VIEW.equals(faces.getCurrentPhaseId()) && faces.isPostback();
        }

        /** A page that had been open for longer than its state is kept. */
        private static void expired(FacesContext faces) throws IOException {
            ExternalContext external = faces.getExternalContext();
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            String path = request.getRequestURI();
            if (request.getUserPrincipal() == null) {
                external.redirect(ReturnAddress.signIn(path, request.getQueryString(), ReturnAddress.Again.EXPIRED));
            } else {
                Locale locale = Beans.getReference(CurrentViewer.class).getLocale();
                String text = Messages.in(locale).text("shared.error.viewExpired");
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
                external.getFlash().setKeepMessages(true);
                String query = request.getQueryString();
                external.redirect(ReturnAddress.safe(query == null ? path : path + "?" + query));
            }
            faces.responseComplete();
        }

        private static void send(FacesContext faces, int status) throws IOException {
            ExternalContext external = faces.getExternalContext();
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.responseSendError(status, null);
            }
            faces.responseComplete();
        }

        private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
            for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
                if (type.isInstance(t)) {
                    return true;
                }
            }
            return false;
        }
    }
}
