package io.fullcircle.notification.notice;

import io.fullcircle.shared.error.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/**
 * Where a mail says that its reader wants no more like it (RFC 8058). Looking at the page changes nothing, for programs that inspect mail
 * open links too; its button, or the mail program with one click, posts to the same address. Needs no sign-in and no state.
 */
@Named
@RequestScoped
public class UnsubscribePage {

    @Inject
    private UnsubscribeService choices;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private String key;

    @Inject
    @Param
    private String kind;

    private boolean done;

    /** Finds out what is meant, or answers as if there were nothing; does it where that was posted. */
    public void load() {
        NoticeKind known = known().orElseThrow(DomainException::notFound);
        UUID whose = id().orElseThrow(DomainException::notFound);
        if (request.getMethod().equals("POST")) {
            if (!choices.stop(whose, known)) {
                throw DomainException.notFound();
            }
            done = true;
        }
    }

    public boolean isDone() {
        return done;
    }

    /** Name of the kind of notice. */
    public String getKind() {
        return known().map(NoticeKind::name).orElse("");
    }

    private Optional<NoticeKind> known() {
        return Arrays.stream(NoticeKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    private Optional<UUID> id() {
        boolean whole = key != null && key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return whole ? Optional.of(UUID.fromString(key)) : Optional.empty();
    }
}
