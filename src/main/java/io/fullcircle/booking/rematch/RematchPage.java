package io.fullcircle.booking.rematch;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.CalendarCheckService;
import io.fullcircle.booking.FreeTimeQueries;
import io.fullcircle.booking.ranking.RankedTime;
import io.fullcircle.booking.ranking.TimeRanking;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.Times;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/**
 * What stands ready in the place of mocks that interviewers have let go, each booked with one button: of one mock on its own page, of all
 * of them on the page of the viewer's mocks.
 */
@Named
@RequestScoped
public class RematchPage {

    /** So many lost mocks are replaced on one page; each has a page of its own. */
    private static final int MOST = 3;

    @Inject
    private CurrentViewer current;

    @Inject
    private RematchQueries queries;

    @Inject
    private RematchService rematches;

    @Inject
    private FreeTimeQueries free;

    @Inject
    private TimeRanking ranking;

    @Inject
    private BookingQueries bookings;

    @Inject
    private CalendarCheckService calendars;

    @Inject
    private Times times;

    /** Public id of the mock whose page this is. */
    @Inject
    @Param
    private String id;

    /** What the button that was pressed says. */
    @Inject
    @Param
    private String instead;

    @Inject
    @Param
    private String request;

    private List<Rematch> offers;

    /** Nothing for who has lost nothing, or is no candidate. */
    public List<Rematch> getOffers() {
        if (offers == null) {
            offers = current.get().is(Role.CANDIDATE) ? read() : List.of();
        }
        return offers;
    }

    private List<Rematch> read() {
        Map<Long, List<RankedTime>> open = new HashMap<>();
        return queries.letDown(current.get()).stream()
                .filter(row -> id == null || row.publicId().toString().equals(id))
                .limit(MOST)
                .map(row -> Rematch.of(row, open.computeIfAbsent(row.programmeId(), this::ranked), current.getZone()))
                .toList();
    }

    private List<RankedTime> ranked(long programme) {
        return ranking.forCandidate(current.get(), programme, free.of(current.get(), programme));
    }

    /** What the button of a time says to the server. */
    public String choice(Rematch rematch, OpenTimeRow time) {
        return RematchWish.text(rematch.mock(), time);
    }

    /** Another one for each form. */
    public String getRequest() {
        return UUID.randomUUID().toString();
    }

    /** Books what a button asked for; an address alone asks for nothing. */
    public void act() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() || instead == null || !current.get().is(Role.CANDIDATE)) {
            return;
        }
        RematchWish wish = RematchWish.parse(instead, request);
        try {
            calendars.before(current.get(), wish.time().interviewer());
            said(faces, rematches.rematch(current.get(), wish));
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            boolean gone = rule.messageKey().equals("booking.rule.gone");
            FormErrors.show(faces, gone ? new DomainException(rule.kind(), null, "booking.rematch.gone") : rule);
        }
    }

    private void said(FacesContext faces, UUID booked) {
        BookingRow row = bookings.booking(current.get(), booked).orElseThrow(DomainException::notFound);
        String path = "/booking/booking?id=" + booked;
        if (row.requested()) {
            Redirect.saying(faces, path, "booking.asked.made", row.interviewerName(), times.dateTime(row.respondBy()));
        } else {
            Redirect.saying(faces, path, "booking.made", row.interviewerName());
        }
    }
}
