package io.fullcircle.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** The messages that belong to no field, ready for the page. */
@Named("pageNotices")
@RequestScoped
public class PageNotices {

    /** One message. */
    public static final class Notice {

        private final FacesMessage message;

        Notice(FacesMessage message) {
            this.message = message;
        }

        public String getText() {
            message.rendered();
            return message.getSummary();
        }

        public String getKind() {
            FacesMessage.Severity severity = message.getSeverity();
            if (severity.equals(FacesMessage.SEVERITY_INFO)) {
                return "ok";
            }
            return severity.equals(FacesMessage.SEVERITY_WARN) ? "warn" : "bad";
        }

        public String getIcon() {
            return getKind().equals("ok") ? "check" : "alert";
        }
    }

    public List<Notice> getList() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(Notice::new)
                .toList();
    }
}
