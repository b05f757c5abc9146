package io.fullcircle.booking.api;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OfferTerms;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookableRow;
import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.ranking.TimeRanking;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.rest.Etag;
import io.fullcircle.shared.rest.Instants;
import io.fullcircle.shared.rest.Needs;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a candidate can book in one of their programmes. */
@Path("/open-times")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenTimesResource {

    private static final Duration USUAL = Duration.ofDays(14);
    private static final Duration MOST = Duration.ofDays(31);

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingQueries bookings;

    @Inject
    private AvailabilityQueries availability;

    @Inject
    private TimeRanking ranking;

    @Inject
    private Clock clock;

    /**
     * @param programme public id of one of the viewer's
     * @param from a moment, now where it is missing; what has passed is open no more
     * @param to a moment after it, a fortnight later where it is missing, at most 31 days later
     * @param order {@code best} for those first that serve the viewer best, with reasons; earliest first where it is missing
     */
    @GET
    @Needs(Scope.BOOKINGS_READ)
    public Response times(
            @QueryParam("programme") String programme,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("order") String order,
            @Context Request request) {
        Viewer viewer = current.get();
        if (order != null && !order.equals("best")) {
            throw DomainException.invalid("order", "booking.api.order");
        }
        UUID wanted = Asked.id("programme", programme);
        Instant first = from == null ? clock.instant() : Instants.of("from", from);
        Instant last = to == null ? first.plus(USUAL) : Instants.of("to", to);
        if (!last.isAfter(first) || last.isAfter(first.plus(MOST))) {
            throw DomainException.invalid("to", "booking.api.range", MOST.toDays());
        }
        long id = bookings.programmes(viewer).stream()
                .filter(row -> row.publicId().equals(wanted))
                .map(BookableRow::id)
                .findFirst()
                .orElseThrow(DomainException::notFound);
        // Nobody opens times for so long that a range far away holds any.
        boolean far = first.isAfter(clock.instant().plus(OfferTerms.FURTHEST));
        TimeSpan range = new TimeSpan(first, far ? first.plusSeconds(1) : last);
        List<OpenTimeRow> open = availability.openTimes(viewer, id, range);
        OpenTimesJson answer = order == null
                ? OpenTimesJson.of(open)
                : OpenTimesJson.best(ranking.forCandidate(viewer, id, open), Messages.in(current.getLocale()));
        return Etag.answer(request, answer);
    }
}
