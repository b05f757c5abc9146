package io.fullcircle.notification.notice;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which mails one wants. What concerns the sign-in itself is said here and cannot be switched off. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private NoticeQueries queries;

    @Inject
    private NoticeService notices;

    private NoticeKind[] wanted;

    @PostConstruct
    void fill() {
        wanted = queries.wanted(current.get()).toArray(NoticeKind[]::new);
    }

    public void save() {
        Set<NoticeKind> chosen = EnumSet.noneOf(NoticeKind.class);
        chosen.addAll(Arrays.asList(wanted == null ? new NoticeKind[0] : wanted));
        notices.choose(current.get(), chosen);
        Redirect.saying(FacesContext.getCurrentInstance(), "/account/notices", "notification.notices.saved");
    }

    /** The kinds that can concern this person. */
    public List<NoticeKind> getKinds() {
        return NoticeKind.of(current.getRoles());
    }

    public NoticeKind[] getWanted() {
        return wanted;
    }

    public void setWanted(NoticeKind[] wanted) {
        this.wanted = wanted;
    }
}
