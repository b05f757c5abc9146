package io.fullcircle.availability.offer;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OwnOffer;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.shared.time.TimeWords;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What the viewer offers and what of it is taken, read once for all that one page shows of it. */
@RequestScoped
public class OwnTimes {

    @Inject
    private CurrentViewer current;

    @Inject
    private AvailabilityQueries queries;

    @Inject
    private Clock clock;

    private OwnOffer own;
    private Instant now;
    private TimeWords words;

    public OwnOffer own() {
        if (own == null) {
            own = queries.ownOffer(current.get(), new TimeSpan(now(), now().plus(DateChange.AHEAD)));
        }
        return own;
    }

    /** The same for all that the page reckons. */
    public Instant now() {
        if (now == null) {
            now = clock.instant();
        }
        return now;
    }

    /** Times in the words of who offers them. */
    public TimeWords words() {
        if (words == null) {
            words = new TimeWords(current.getLocale(), current.getZone(), now());
        }
        return words;
    }

    /** Shows the page anew, which then says what was done. */
    public static void done(FacesContext faces, String messageKey, Object... arguments) {
        Redirect.saying(faces, "/availability/times", messageKey, arguments);
    }

    /** Today, where who offers them is. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), current.getZone());
    }
}
