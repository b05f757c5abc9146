package io.fullcircle.account;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.web.LanguageChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps the language that somebody chose in the frame of a page with their account. */
@ApplicationScoped
public class LanguageKeeper {

    @Inject
    private CurrentViewer current;

    @Inject
    private AccountService accounts;

    void keep(@Observes LanguageChosen chosen) {
        if (current.isSignedIn()) {
            Viewer viewer = current.get();
            accounts.readIn(viewer, chosen.locale().getLanguage(), viewer.zone().getId());
        }
    }
}
