package io.fullcircle.notification.notice;

import io.fullcircle.notification.digest.DigestChoiceService;
import io.fullcircle.notification.digest.DigestEvery;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
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

    @Inject
    private DigestChoiceService digests;

    private NoticeKind[] wanted;
    private String digest = "";

    @PostConstruct
    void fill() {
        wanted = queries.wanted(current.get()).toArray(NoticeKind[]::new);
        if (current.is(Role.LEAD)) {
            DigestEvery every = digests.chosen(current.get());
            digest = every == null ? "" : every.name();
        }
    }

    public void save() {
        Set<NoticeKind> chosen = EnumSet.noneOf(NoticeKind.class);
        chosen.addAll(Arrays.asList(wanted == null ? new NoticeKind[0] : wanted));
        if (digest != null && !digest.isEmpty()) {
            chosen.add(NoticeKind.LEAD_DIGEST);
        }
        notices.choose(current.get(), chosen);
        if (current.is(Role.LEAD)) {
            digests.choose(current.get(), digest == null || digest.isEmpty() ? null : DigestEvery.valueOf(digest));
        }
        Redirect.saying(FacesContext.getCurrentInstance(), "/account/notices", "notification.notices.saved");
    }

    /** The kinds that can concern this person. */
    public List<NoticeKind> getKinds() {
        return NoticeKind.of(current.getRoles()).stream()
                .filter(kind -> kind != NoticeKind.LEAD_DIGEST)
                .toList();
    }

    public boolean isLead() {
        return current.is(Role.LEAD);
    }

    /** Name of how often a lead is told what waits, empty for never. */
    public String getDigest() {
        return digest;
    }

    public void setDigest(String digest) {
        this.digest = digest;
    }

    public NoticeKind[] getWanted() {
        return wanted;
    }

    public void setWanted(NoticeKind[] wanted) {
        this.wanted = wanted;
    }
}
